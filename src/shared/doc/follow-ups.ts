import type * as Y from 'yjs'
import { addDays } from './keep-until.ts'
import { followUpsMap } from './keys.ts'
import { local } from './origin.ts'
import { type FollowUp, followUpKinds, followUpSchema } from './records.ts'

/** Days from the debrief to each check-in. The first is the middle of "one to three days". */
const daysAfter: Readonly<Record<FollowUp['kind'], number>> = { days: 2, week: 7, month: 28 }

/** Plans the three check-ins that are usual, counted from the calendar day (YYYY-MM-DD) of the debrief. */
export function planFollowUps(doc: Y.Doc, debriefDay: string, newId: () => string): void {
  doc.transact(() => {
    for (const kind of followUpKinds) {
      const id = newId()
      followUpsMap(doc).set(id, { id, kind, day: addDays(debriefDay, daysAfter[kind]) })
    }
  }, local)
}

/** Adds a check-in, or moves the one with the same id. */
export function putFollowUp(doc: Y.Doc, followUp: FollowUp): void {
  const checked = followUpSchema.parse(followUp)
  doc.transact(() => followUpsMap(doc).set(checked.id, checked), local)
}

export function removeFollowUp(doc: Y.Doc, id: string): void {
  doc.transact(() => followUpsMap(doc).delete(id), local)
}
