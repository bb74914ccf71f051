import { expect, test } from 'vitest'
import { rulesFit, rulesOf } from './rules.ts'

test('each line is a rule, said once and without the space around it', () => {
  expect(rulesOf(' Anyone may pass. \n\nWe listen.\nAnyone may pass.')).toEqual([
    'Anyone may pass.',
    'We listen.',
  ])
  expect(rulesOf(' \n ')).toEqual([])
})

test('more or longer rules than a session holds do not fit', () => {
  expect(rulesFit([])).toBe(true)
  expect(rulesFit(['x'.repeat(200)])).toBe(true)
  expect(rulesFit(['x'.repeat(201)])).toBe(false)
  expect(rulesFit(Array.from({ length: 21 }, (_, index) => `rule ${index}`))).toBe(false)
})
