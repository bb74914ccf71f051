import { z } from 'zod'
import { idSchema } from '../ids.ts'

/**
 * The mesh's signalling as y-webrtc 10.3 speaks it, in JSON text frames. Unknown fields are dropped, so that only
 * what is described here is ever passed on to another computer.
 */
const peerId = z.string().min(1).max(64)
const topicName = z.string().max(128)

/** Whose computer speaks, by the key it came in with. The host says it; what a member says of itself is overwritten. */
const speakerSchema = z.union([idSchema, z.literal('host')])

const announceSchema = z.object({ type: z.literal('announce'), from: peerId, by: speakerSchema.optional() })

/** simple-peer's part: an offer or answer, a candidate, or a wish to negotiate again. */
const peerSignalSchema = z.union([
  z.object({ type: z.enum(['offer', 'answer', 'pranswer', 'rollback']), sdp: z.string().max(48_000) }),
  z.object({
    type: z.literal('candidate'),
    candidate: z.object({
      candidate: z.string().max(1_024),
      sdpMLineIndex: z.int().nullish(),
      sdpMid: z.string().max(64).nullish(),
    }),
  }),
  z.object({ type: z.literal('renegotiate'), renegotiate: z.boolean() }),
])

const signalSchema = z.object({
  type: z.literal('signal'),
  from: peerId,
  by: speakerSchema.optional(),
  to: peerId,
  /** Which of two crossing offers wins; present in offers only. */
  token: z.number().optional(),
  signal: peerSignalSchema,
})

const peerDataSchema = z.discriminatedUnion('type', [announceSchema, signalSchema])

export const signallingFrameSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('subscribe'), topics: z.array(topicName).max(8) }),
  z.object({ type: z.literal('unsubscribe'), topics: z.array(topicName).max(8) }),
  z.object({ type: z.literal('publish'), topic: topicName, data: peerDataSchema }),
  z.object({ type: z.literal('ping') }),
])

export type Speaker = z.infer<typeof speakerSchema>
export type SignallingFrame = z.infer<typeof signallingFrameSchema>
export type PeerData = z.infer<typeof peerDataSchema>
export type PeerSignal = z.infer<typeof signalSchema>
