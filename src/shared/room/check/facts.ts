import { z } from 'zod'

/** What a check of the connection found out. A part is null until it was tried, or where there was nothing to try. */
export const factsSchema = z.strictObject({
  /** This computer's addresses on networks. */
  networks: z
    .array(z.strictObject({ name: z.string(), address: z.string(), isTunnel: z.boolean() }))
    .nullable(),
  discovery: z
    .strictObject({
      /** A question to everyone on the network left this computer and was heard here. */
      canAsk: z.boolean(),
      /** Some other computer was heard. */
      heardOthers: z.boolean(),
    })
    .nullable(),
  host: z
    .strictObject({
      /** Its address lies in one of this computer's networks. */
      isNear: z.boolean(),
      /** It was heard in answer to the question to everyone. */
      wasHeard: z.boolean(),
      tcp: z.enum(['open', 'refused', 'silent', 'unreachable']),
    })
    .nullable(),
  /** Who answers there. */
  answer: z.enum(['matching', 'older', 'newer', 'other']).nullable(),
  /** Whether a message that needs no connection came back: the mesh lives on such. */
  direct: z.boolean().nullable(),
})

export type Facts = z.infer<typeof factsSchema>

export const noFacts: Facts = { networks: null, discovery: null, host: null, answer: null, direct: null }

/** What is tried, in this order. */
export const checkSteps = ['networks', 'discovery', 'host', 'answer', 'direct'] as const
export type CheckStep = (typeof checkSteps)[number]
