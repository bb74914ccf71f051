import type * as Y from 'yjs'
import type { RecordLevel, Template } from '../template/schema.ts'
import type { Translations } from '../template/texts.ts'
import { rosterMap, sessionMap } from './keys.ts'
import { local } from './origin.ts'
import type { Keep, Person, Session, SessionStatus, SupportContact } from './records.ts'
import { documentVersion, maxExtraMinutes, personSchema, sessionFields, sessionSchema } from './records.ts'

/** What the facilitator decides before the room opens. */
export interface SessionPlan {
  id: string
  title: string
  place: string
  plannedFor: number | null
  roomName: string
  template: Template
  /** Its words in other languages; none when they are missing. */
  translations?: Translations
  supportContacts: SupportContact[]
  host: Person
  /** What stays when the session is closed; the template's suggestion when nobody chose. */
  recordLevel?: RecordLevel
  /** How long what stays is kept; without an end when nobody chose. */
  keep?: Keep
  /** The session this one follows up. */
  follows?: string
}

/**
 * Fills an empty document with a new session, its template and its host, waiting for people.
 * @throws RangeError when the document holds a session already; nothing is written when the plan does not fit.
 */
export function createSession(doc: Y.Doc, plan: SessionPlan): void {
  if (sessionMap(doc).size > 0) throw new RangeError('the document holds a session already')
  const { host, ...fields } = plan
  const checkedHost = personSchema.parse(host)
  const checked = sessionSchema.parse({
    translations: {},
    recordLevel: plan.template.recordLevel,
    keep: { kind: 'always' },
    follows: '',
    ...fields,
    version: documentVersion,
    status: 'gathering',
    phaseId: plan.template.phases[0]?.id,
    timer: { startedAt: 0, extraMinutes: 0 },
    groundRules: plan.template.groundRules,
    summaryText: '',
    agreedDigest: '',
    onHold: false,
    settled: 'no',
    notHeld: '',
  })
  doc.transact(() => {
    for (const [key, value] of Object.entries(checked)) sessionMap(doc).set(key, value)
    rosterMap(doc).set(checkedHost.id, checkedHost)
  }, local)
}

/**
 * Sets fields of the session; each is checked first and nothing is written when one does not fit. The record level is
 * not among them: it can only be lowered (`record-level.ts`).
 */
export function updateSession(
  doc: Y.Doc,
  change: Partial<Omit<Session, 'version' | 'id' | 'recordLevel'>>,
): void {
  const checked = Object.entries(change).map(([key, value]) => {
    const schema = sessionFields[key as keyof typeof sessionFields]
    return [key, schema.parse(value)] as const
  })
  doc.transact(() => {
    const map = sessionMap(doc)
    for (const [key, value] of checked) map.set(key, value)
  }, local)
}

/** Puts a person on the roster, or changes the name or role of one who is there. */
export function putPerson(doc: Y.Doc, person: Person): void {
  const checked = personSchema.parse(person)
  doc.transact(() => rosterMap(doc).set(checked.id, checked), local)
}

/** Moves the whole room to a phase and starts its time afresh. */
export function goToPhase(doc: Y.Doc, phaseId: string, now: number): void {
  updateSession(doc, { phaseId, status: 'running', timer: { startedAt: now, extraMinutes: 0 } })
}

/** Adds minutes to the suggestion for the phase the room is in, or takes added ones back. */
export function addMinutes(doc: Y.Doc, timer: Session['timer'], minutes: number): void {
  const extraMinutes = Math.min(maxExtraMinutes, Math.max(0, timer.extraMinutes + minutes))
  updateSession(doc, { timer: { ...timer, extraMinutes } })
}

export function setStatus(doc: Y.Doc, status: SessionStatus): void {
  updateSession(doc, { status })
}
