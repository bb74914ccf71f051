import type * as Y from 'yjs'
import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { givenMap, notesMap } from './keys.ts'
import { addNote, setConsent } from './notes.ts'
import { local } from './origin.ts'
import { parseOnce } from './parse-once.ts'
import { nextOrder, readNameless, readNotes, readRevealed } from './reads.ts'
import { consentSchema, maxNoteLength, namelessConsents } from './records.ts'

/**
 * What a person has given that is not, or not under their name, in the shared document. It stands in their own document, on their own
 * computer, so that a restart loses neither the words nor what lets their author change them.
 */

/** `sending`: the host has not said yet that it has it. */
const sendStates = ['sending', 'held', 'late', 'refused', 'revealed'] as const

/** Under the author's name, kept here until the phase is revealed; nobody else has a word of it before. */
const namedSchema = z.object({
  kind: z.literal('named'),
  id: idSchema,
  phaseId: z.string().max(64),
  text: z.string().min(1).max(maxNoteLength),
  consent: consentSchema,
})

/** Without a name: given to the host, changed and taken back by its secret. */
const namelessSchema = z.object({
  kind: z.literal('nameless'),
  id: idSchema,
  secret: z.string().regex(/^[0-9a-f]{32}$/),
  phaseId: z.string().max(64),
  text: z.string().min(1).max(maxNoteLength),
  consent: z.enum(namelessConsents),
  state: z.enum([...sendStates, 'withdrawing']),
})

/** An answer or votes; the host counts it. */
const answerSchema = z.object({
  kind: z.literal('answer'),
  id: z.string().max(64),
  choices: z.array(z.string().max(64)).max(12),
  state: z.enum(sendStates),
})

const givenSchema = z.discriminatedUnion('kind', [namedSchema, namelessSchema, answerSchema])

export type Given = z.infer<typeof givenSchema>
export type GivenNamed = z.infer<typeof namedSchema>
export type GivenNameless = z.infer<typeof namelessSchema>

/** Answers have the ids of phases, which could be anything: they stand apart from notes. */
function keyOf(given: Pick<Given, 'kind' | 'id'>): string {
  return given.kind === 'answer' ? `answer ${given.id}` : given.id
}

export function readGiven(own: Y.Doc): Given[] {
  return [...givenMap(own).values()].flatMap((value) => parseOnce(givenSchema, value) ?? [])
}

export function findGiven<Kind extends Given['kind']>(
  own: Y.Doc,
  kind: Kind,
  id: string,
): Extract<Given, { kind: Kind }> | null {
  const found = parseOnce(givenSchema, givenMap(own).get(keyOf({ kind, id })))
  return found?.kind === kind ? (found as Extract<Given, { kind: Kind }>) : null
}

export function putGiven(own: Y.Doc, given: Given): void {
  const checked = givenSchema.parse(given)
  own.transact(() => givenMap(own).set(keyOf(checked), checked), local)
}

export function dropGiven(own: Y.Doc, given: Pick<Given, 'kind' | 'id'>): void {
  own.transact(() => givenMap(own).delete(keyOf(given)), local)
}

/** Origin of the words an author's machine adds at a reveal: undo does not take back what the whole room was shown. */
const atReveal = Symbol('reveal')

/**
 * The author's own edit at the reveal: what was kept back for revealed phases goes under the author's name into the shared
 * document. It is there once, whenever and however often this is called.
 */
export function showRevealed(shared: Y.Doc, own: Y.Doc, personId: string): void {
  const revealed = readRevealed(shared)
  if (revealed.size === 0) return
  const due = readGiven(own).filter((given) => given.kind === 'named' && revealed.has(given.phaseId))
  if (due.length === 0) return
  shared.transact(() => {
    let order = nextOrder([...readNotes(shared), ...readNameless(shared)])
    for (const given of due) {
      if (given.kind !== 'named' || notesMap(shared, personId).has(given.id)) continue
      addNote(shared, personId, { id: given.id, phaseId: given.phaseId, text: given.text, order })
      setConsent(shared, personId, given.id, given.consent)
      order += 1
    }
  }, atReveal)
  for (const given of due) dropGiven(own, given)
}
