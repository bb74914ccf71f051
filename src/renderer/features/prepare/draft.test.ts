import { expect, test } from 'vitest'
import { newSessionSchema } from '#shared/ipc/contract.ts'
import { emptyDraft, planOf } from './draft.ts'

const settings = { theme: 'system', textSize: 100, lastName: '', supportContacts: [] } as const

test('everything left empty is a valid plan under the default name', () => {
  const plan = planOf(emptyDraft({ ...settings, supportContacts: [] }), 'stop5', 'Facilitator')
  expect(newSessionSchema.parse(plan)).toEqual({
    templateId: 'stop5',
    title: '',
    place: '',
    plannedFor: null,
    hostName: 'Facilitator',
    supportContacts: [],
  })
})

test('a contact that lacks its name or its number is left out', () => {
  const draft = {
    title: ' Night shift ',
    place: '',
    time: '2026-11-22T18:30',
    name: ' Imke ',
    contacts: [
      { name: 'Peer support ', reach: ' 4410' },
      { name: 'Chaplain', reach: ' ' },
      { name: '', reach: '112' },
    ],
    recordLevel: 'R0' as const,
  }
  const plan = planOf(draft, 'aar', 'Facilitator')
  expect(plan.supportContacts).toEqual([{ name: 'Peer support', reach: '4410' }])
  expect(plan.hostName).toBe('Imke')
  expect(plan.title).toBe('Night shift')
  expect(plan.recordLevel).toBe('R0')
  expect(plan.plannedFor).toBe(new Date(2026, 10, 22, 18, 30).getTime())
})
