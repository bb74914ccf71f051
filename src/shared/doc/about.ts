import type * as Y from 'yjs'
import { aboutMap } from './keys.ts'
import { local } from './origin.ts'
import { parsedOr } from './plain.ts'
import { type About, aboutSchema, type Person } from './records.ts'

/** How people wish to be met: a small map of their own for each, read by everyone in the room and by no summary. */

export function readAbout(doc: Y.Doc, personId: string): About {
  const map = aboutMap(doc, personId)
  const { address, language, listening } = aboutSchema.shape
  return {
    address: parsedOr(address, map.get('address'), ''),
    language: parsedOr(language, map.get('language'), ''),
    listening: parsedOr(listening, map.get('listening'), false),
  }
}

/** Only those on the roster who said something. */
export function readAllAbout(doc: Y.Doc, people: readonly Person[]): Map<string, About> {
  const all = people.map(({ id }) => [id, readAbout(doc, id)] as const)
  return new Map(all.filter(([, about]) => about.address || about.language || about.listening))
}

/** Changes what one person says of themselves; nothing is written when it does not fit. */
export function setAbout(doc: Y.Doc, personId: string, change: Partial<About>): void {
  const checked = aboutSchema.partial().parse(change)
  doc.transact(() => {
    for (const [key, value] of Object.entries(checked)) aboutMap(doc, personId).set(key, value)
  }, local)
}
