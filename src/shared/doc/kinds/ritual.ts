import type * as Y from 'yjs'
import { ritualsMap } from '../keys.ts'
import { local } from '../origin.ts'
import { type Ritual, ritualSchema } from './records.ts'

/** Changes the words of a ritual for this session, and whether they stand on every screen. */
export function setRitual(doc: Y.Doc, ritual: Ritual): void {
  const checked = ritualSchema.parse(ritual)
  doc.transact(() => ritualsMap(doc).set(checked.id, checked), local)
}
