import { expect, test } from 'vitest'
import { checkJoin, startDraft } from './join-draft.ts'

const harbor = { roomId: 'r1', roomName: 'Quiet Harbor', address: '192.168.1.20:41234' }
const dove = { roomId: 'r2', roomName: 'Mild Dove', address: '192.168.1.21:40000' }
const filled = startDraft({ code: 'K7F2M9' }, 'Jonas')

test('a code is sent to the only room on the network', () => {
  expect(checkJoin(filled, [harbor])).toEqual({
    room: harbor,
    request: { address: harbor.address, code: 'K7F2M9', name: 'Jonas' },
  })
})

test('a code is not sent to any of several rooms until one is chosen', () => {
  expect(checkJoin(filled, [harbor, dove])).toEqual({ room: null, problem: 'room' })
  expect(checkJoin({ ...filled, room: dove }, [harbor, dove])).toMatchObject({
    request: { address: dove.address },
  })
})

test('a typed address goes before every room that was found', () => {
  const draft = { ...filled, byAddress: true, address: ' 10.0.0.7:41234 ' }
  expect(checkJoin(draft, [harbor])).toMatchObject({ request: { address: '10.0.0.7:41234' } })
})

test('what is missing is told one thing at a time, from top to bottom', () => {
  const empty = startDraft({}, '')
  expect(checkJoin(empty, [])).toMatchObject({ problem: 'address' })
  expect(checkJoin(empty, [harbor])).toMatchObject({ problem: 'code' })
  expect(checkJoin({ ...filled, name: ' ' }, [harbor])).toMatchObject({ problem: 'name' })
})

test('with a pasted link nothing is asked for but the name', () => {
  const link = ` stillpoint://join#192.168.1.20:41234;${'A'.repeat(86)}`
  const draft = startDraft({ byAddress: true, address: link }, 'Jonas')
  expect(checkJoin(draft, [harbor, dove])).toEqual({
    room: null,
    request: { address: link.trim(), code: '', name: 'Jonas' },
  })
  expect(checkJoin({ ...draft, name: '' }, [])).toMatchObject({ problem: 'name' })
})
