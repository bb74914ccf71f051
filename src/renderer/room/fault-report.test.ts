import { expect, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { createFaultReport } from './fault-report.ts'
import { createFakeIpc } from './testing.ts'

function setUp() {
  const told: string[] = []
  const report = createFaultReport(
    createFakeIpc({
      'window.fault': async (kind) => {
        told.push(kind)
      },
    }),
  )
  return { told, report }
}

test('the log hears what kind of fault it was, and never what was said', () => {
  const { told, report } = setUp()
  report(new TypeError('10.0.0.7 said “I could not save her”'))
  report(new AppError('room.protocol'))
  const named = new Error('words')
  named.name = 'I could not save her'
  report(named)
  report('words')
  expect(told).toEqual(['TypeError', 'room.protocol', 'unknown', 'unknown'])
})

test('a link that keeps breaking does not fill the log', () => {
  const { told, report } = setUp()
  for (let fault = 0; fault < 1_000; fault += 1) report(new Error('again'))
  expect(told).toHaveLength(20)
})

test('a window that cannot reach the log goes on', () => {
  const report = createFaultReport(createFakeIpc())
  expect(() => report(new Error('words'))).not.toThrow()
})
