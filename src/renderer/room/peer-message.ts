import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { permittedPart } from '#shared/doc/writing/permitted-part.ts'
import { writerOf } from '#shared/doc/writing/write-rules.ts'
import type { Speaker } from '#shared/room/signalling.ts'

/**
 * The messages two members of the mesh exchange, as y-webrtc 10.3 writes them (src/y-webrtc.js): one type, then the
 * sync protocol of y-protocols or a set of awareness states.
 */
const messageType = { sync: 0, awareness: 1, queryAwareness: 3 }

/** Largest message a data channel of Chromium takes, in bytes; anything larger is lost without a word. */
export const maxPeerMessageBytes = 256 * 1024

/** A question every peer answers, whatever it knows: our sign of life. */
export const pingMessage: Uint8Array = new Uint8Array([messageType.queryAwareness])

/** An update of the document, or null when it is too large for the mesh and has to go through the relay. */
export function updateMessage(update: Uint8Array): Uint8Array | null {
  const message = syncMessage(messageYjsUpdate, update)
  return message.length > maxPeerMessageBytes ? null : message
}

/** "This is what I have": the peer answers with what is missing. */
export function compareMessage(doc: Y.Doc): Uint8Array {
  return syncMessage(messageYjsSyncStep1, Y.encodeStateVector(doc))
}

/**
 * Reads a peer's message in full before it may touch the document.
 * @returns whether there is something in it to act on; a sign of life alone is not.
 * @throws on anything that a peer of ours does not send.
 */
export function checkPeerMessage(message: Uint8Array): boolean {
  const decoder = decoding.createDecoder(message)
  switch (decoding.readVarUint(decoder)) {
    case messageType.sync:
      checkSync(decoder)
      return true
    case messageType.queryAwareness:
      return true
    case messageType.awareness:
      // Who is here and who writes is the host's to say; nobody's word is taken from the mesh.
      return false
    default:
      throw new RangeError('an unknown peer message')
  }
}

/**
 * The message with only what its sender may write of the update in it (`permitted-part.ts`); one that carries no update is as
 * it was. What is not known to come from anyone brings nothing.
 * @throws WriteBreach when the sender reached for what is not theirs.
 */
export function permittedMessage(doc: Y.Doc, message: Uint8Array, speaker: Speaker | undefined): Uint8Array {
  const decoder = decoding.createDecoder(message)
  if (decoding.readVarUint(decoder) !== messageType.sync) return message
  const step = decoding.readVarUint(decoder)
  if (step === messageYjsSyncStep1) return message
  const update = decoding.readVarUint8Array(decoder)
  const part = speaker ? permittedPart(doc, update, writerOf(doc, speaker, speaker === 'host')) : null
  return part === update ? message : syncMessage(step, part ?? emptyUpdate)
}

const emptyUpdate = new Uint8Array([0, 0])

function syncMessage(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

function checkSync(decoder: decoding.Decoder): void {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === messageYjsSyncStep1) Y.decodeStateVector(payload)
  // Writing it again in the other encoding visits every field, so what reads but could not be stored fails here.
  else if (step === messageYjsSyncStep2 || step === messageYjsUpdate) Y.convertUpdateFormatV1ToV2(payload)
  else throw new RangeError('an unknown step of the sync protocol')
}
