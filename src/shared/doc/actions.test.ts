import { expect, test } from 'vitest'
import { putAction, removeAction } from './actions.ts'
import { readActions } from './reads.ts'
import { replicaOf, sync, testId, testSession } from './testing.ts'

const action = { id: testId(50), text: 'Check the bag', owner: 'Shift lead', due: '2026-03-01', order: 1 }

test('an action is added, replaced in place and ordered alike on both machines', () => {
  const a = testSession()
  const b = replicaOf(a)
  putAction(a, action)
  putAction(b, { ...action, id: testId(51), order: 0, due: null })
  putAction(a, { ...action, text: ' Check both bags ' })
  sync(a, b)
  for (const doc of [a, b])
    expect(readActions(doc).map(({ text }) => text)).toEqual(['Check the bag', 'Check both bags'])
})

test('an action is removed everywhere', () => {
  const a = testSession()
  putAction(a, action)
  const b = replicaOf(a)
  removeAction(a, action.id)
  sync(a, b)
  expect(readActions(b)).toEqual([])
})

test.each([{ text: '  ' }, { due: '2026-02-30' }, { due: 'soon' }, { order: -1 }])(
  'an action with %o is refused',
  (change) => {
    const doc = testSession()
    expect(() => putAction(doc, { ...action, ...change })).toThrow()
    expect(readActions(doc)).toEqual([])
  },
)
