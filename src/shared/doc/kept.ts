import type * as Y from 'yjs'
import { actionsMap, consentMap, followUpsMap, notesMap, rosterMap, sessionMap } from './keys.ts'
import { local } from './origin.ts'
import type { SessionSnapshot } from './reads.ts'
import type { Action, FollowUp, Session } from './records.ts'
import { summaryContent } from './visibility.ts'

/**
 * THE policy for what stays when a session is closed: one pure function per record level, and nothing else decides.
 * What stays is written into an empty document, so that what does not stay is in no byte of it.
 */

/** Words that stay without saying whose they are. */
export interface KeptWords {
  phaseId: string
  text: string
}

export interface KeptContent {
  session: Session
  words: KeptWords[]
  actions: Action[]
  followUps: FollowUp[]
}

/** R1: that it took place, where, when and how, what was agreed to be done, and when the group meets again. */
export function keptActions({ session, actions, followUps }: SessionSnapshot): KeptContent {
  return {
    session: {
      ...session,
      status: 'closed',
      phaseId: session.template.phases[0]?.id ?? session.phaseId,
      timer: { startedAt: 0, extraMinutes: 0 },
      groundRules: session.template.groundRules,
      supportContacts: [],
      summaryText: '',
      agreedDigest: '',
      recordLevel: 'R1',
      settled: 'done',
    },
    words: [],
    actions,
    followUps,
  }
}

/** R2: as R1, and what the group wants to pass on: the summary's own words and the agreed notes, all without names. */
export function keptLearning(snapshot: SessionSnapshot): KeptContent {
  const { session, ...rest } = keptActions(snapshot)
  const { summaryText } = snapshot.session
  const words = summaryContent(snapshot).quotes.map(({ phaseId, text }) => ({ phaseId, text }))
  return { ...rest, session: { ...session, summaryText, recordLevel: 'R2' }, words }
}

/** Ids that stand for nobody, and the name under which the words of everyone are kept together. */
export interface Nobody {
  id: string
  name: string
  newId: () => string
}

/** Writes what stays into an empty document. Notes and actions get new ids: the old ones were on other computers. */
export function writeKept(
  doc: Y.Doc,
  { session, words, actions, followUps }: KeptContent,
  nobody: Nobody,
): void {
  doc.transact(() => {
    for (const [key, value] of Object.entries(session)) sessionMap(doc).set(key, value)
    rosterMap(doc).set(nobody.id, { id: nobody.id, name: nobody.name, role: 'facilitator' })
    words.forEach((each, order) => {
      const id = nobody.newId()
      notesMap(doc, nobody.id).set(id, { id, ...each, order })
      consentMap(doc, nobody.id).set(id, 'nameless')
    })
    actions.forEach((action, order) => {
      const id = nobody.newId()
      actionsMap(doc).set(id, { ...action, id, order })
    })
    for (const followUp of followUps) {
      const id = nobody.newId()
      followUpsMap(doc).set(id, { ...followUp, id })
    }
  }, local)
}
