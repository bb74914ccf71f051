import { describe, expect, test } from 'vitest'
import { testTemplate } from '../doc/testing.ts'
import { conditionsOf, isUnlocked, levelsOf } from './gate.ts'
import { gateConditions, gates } from './schema.ts'

describe('a locked template', () => {
  test('opens only when each of its conditions is confirmed', () => {
    for (const gate of gates) {
      const template = testTemplate({ gate, conditions: ['facts'] })
      const asked = conditionsOf(template)
      expect(isUnlocked(template, asked)).toBe(true)
      expect(isUnlocked(template, gateConditions)).toBe(true)
      for (const left of asked)
        expect(
          isUnlocked(
            template,
            gateConditions.filter((each) => each !== left),
          ),
        ).toBe(false)
    }
  })

  test('asks more the more harm could come of it, and each thing once', () => {
    const counts = gates.map((gate) => conditionsOf({ gate }).length)
    expect(counts).toEqual([0, 0, 3, 4, 1])
    expect(conditionsOf({ gate: 'G2', conditions: ['trained', 'second'] })).toEqual([
      'trained',
      'notManager',
      'notDecider',
      'second',
    ])
  })

  test('is never kept at more than its method allows', () => {
    expect(levelsOf({ highestRecord: 'R1' })).toEqual(['R0', 'R1'])
    expect(levelsOf({})).toEqual(['R0', 'R1', 'R2', 'R3'])
  })
})
