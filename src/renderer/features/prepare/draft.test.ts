import { expect, test } from 'vitest'
import { newSessionSchema } from '#shared/ipc/new-session.ts'
import { emptyDraft, planOf } from './draft.ts'

const settings = { theme: 'system', textSize: 100, lastName: '', supportContacts: [] } as const
const noContacts = { supportContacts: [] }

test('everything left empty is a valid plan under the default name', () => {
  const plan = planOf(emptyDraft({ ...settings, supportContacts: [] }), 'stop5', 'Facilitator', noContacts)
  expect(newSessionSchema.parse(plan)).toEqual({
    templateId: 'stop5',
    title: '',
    place: '',
    plannedFor: null,
    hostName: 'Facilitator',
    supportContacts: [],
    contactsCheckedOn: null,
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
  const plan = planOf(draft, 'aar', 'Facilitator', noContacts)
  expect(plan.supportContacts).toEqual([{ name: 'Peer support', reach: '4410' }])
  expect(plan.hostName).toBe('Imke')
  expect(plan.title).toBe('Night shift')
  expect(plan.recordLevel).toBe('R0')
  expect(plan.plannedFor).toBe(new Date(2026, 10, 22, 18, 30).getTime())
})

test('the day on which the contacts were tried goes along only while they are the same ones', () => {
  const supportContacts = [{ name: 'Peer support', reach: '4410' }]
  const kept = { supportContacts, contactsCheckedOn: '2026-11-20' }
  const draft = emptyDraft({ ...settings, ...kept })
  expect(planOf(draft, 'aar', 'Facilitator', kept).contactsCheckedOn).toBe('2026-11-20')
  const other = { ...draft, contacts: [{ name: 'Peer support', reach: '4411' }] }
  expect(planOf(other, 'aar', 'Facilitator', kept).contactsCheckedOn).toBeNull()
})
