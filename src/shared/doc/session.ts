import type * as Y from 'yjs'
import type { Template } from '../template/schema.ts'
import { rosterMap, sessionMap } from './keys.ts'
import { local } from './origin.ts'
import type { Person, Session, SessionStatus, SupportContact } from './records.ts'
import { documentVersion, personSchema, sessionFields } from './records.ts'

/** What the facilitator decides before the room opens. */
export interface SessionPlan {
  id: string
  title: string
  place: string
  plannedFor: number | null
  roomName: string
  template: Template
  supportContacts: SupportContact[]
  host: Person
}

/** Fills an empty document with a new session, its template and its host, waiting for people. */
export function createSession(doc: Y.Doc, plan: SessionPlan): void {
  const first = plan.template.phases[0]
  if (!first) throw new RangeError('a template has at least one phase')
  doc.transact(() => {
    const values: Session = {
      version: documentVersion,
      id: plan.id,
      title: plan.title,
      place: plan.place,
      plannedFor: plan.plannedFor,
      roomName: plan.roomName,
      template: plan.template,
      status: 'gathering',
      phaseId: first.id,
      timer: { startedAt: 0, extraMinutes: 0 },
      groundRules: plan.template.groundRules,
      supportContacts: plan.supportContacts,
      summaryText: '',
      agreedDigest: '',
    }
    const map = sessionMap(doc)
    for (const [key, value] of Object.entries(values)) map.set(key, value)
    rosterMap(doc).set(plan.host.id, personSchema.parse(plan.host))
  }, local)
}

/** Sets fields of the session; each is checked first and nothing is written when one does not fit. */
export function updateSession(doc: Y.Doc, change: Partial<Omit<Session, 'version' | 'id'>>): void {
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

/** Adds minutes to the suggestion for the phase the room is in. */
export function addMinutes(doc: Y.Doc, timer: Session['timer'], minutes: number): void {
  updateSession(doc, { timer: { ...timer, extraMinutes: Math.max(0, timer.extraMinutes + minutes) } })
}

export function setStatus(doc: Y.Doc, status: SessionStatus): void {
  updateSession(doc, { status })
}
