import * as Y from 'yjs'
import type { Template } from '../template/schema.ts'
import type { Role } from './records.ts'
import { createSession, putPerson, type SessionPlan } from './session.ts'

/** A readable id for tests: the number in 32 hex digits. */
export function testId(number: number): string {
  return number.toString(16).padStart(32, '0')
}

/** A small valid template of two phases, `write` and `next`. */
export function testTemplate(change: Partial<Template> = {}): Template {
  const phase = { purpose: 'To listen.', script: 'Take your time.', minutes: 5, avoid: [] }
  return {
    format: 1,
    id: 'test',
    name: 'A test template',
    summary: 'For tests.',
    family: 'learn',
    gate: 'G0',
    recordLevel: 'R1',
    when: 'Right after',
    minutes: { min: 5, max: 10 },
    group: { min: 2, max: 12 },
    notFor: ['Blame.'],
    groundRules: ['Anyone may pass.'],
    evidence: { strength: 'none', note: 'None.' },
    attribution: 'Written for tests.',
    sources: [{ title: 'None' }],
    phases: [
      { ...phase, id: 'write', title: 'Write', kind: 'write', prompts: ['What stays with you?'] },
      { ...phase, id: 'next', title: 'Next', kind: 'actions', prompts: ['What next?'] },
    ],
    ...change,
  }
}

export function testPlan(change: Partial<SessionPlan> = {}): SessionPlan {
  return {
    id: testId(0xff),
    title: 'Tuesday night',
    place: 'Side room',
    plannedFor: null,
    roomName: 'Quiet Harbour',
    template: testTemplate(),
    supportContacts: [{ name: 'Peer support', reach: '555 0100' }],
    host: { id: testId(1), name: 'Ada', role: 'facilitator' },
    ...change,
  }
}

/** A document with a session led by person 1, and people 2 … `people` as participants. */
export function testSession(people = 1): Y.Doc {
  const doc = new Y.Doc()
  createSession(doc, testPlan())
  const role: Role = 'participant'
  for (let number = 2; number <= people; number += 1)
    putPerson(doc, { id: testId(number), name: `Person ${number}`, role })
  return doc
}

/** Another machine's replica, holding what the first holds now. */
export function replicaOf(doc: Y.Doc): Y.Doc {
  const replica = new Y.Doc()
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc))
  return replica
}

/** Exchanges everything between two replicas. */
export function sync(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
}
