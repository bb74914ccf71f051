import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatJoinCode,
  joinCodeAlphabet,
  joinCodeLength,
  newJoinCode,
  normaliseJoinCode,
} from './join-code.ts'
import { randomBelow } from './random.ts'

const code = fc
  .array(fc.constantFrom(...joinCodeAlphabet), { minLength: joinCodeLength, maxLength: joinCodeLength })
  .map((characters) => characters.join(''))

/** Hands out the given bytes one after the other, then zeros. */
const bytesOf = (values: number[]) => (bytes: Uint8Array) => bytes.fill(values.shift() ?? 0)

test('a new code uses six characters of the alphabet', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(255), { minLength: 12, maxLength: 40 }), (values) => {
      expect(normaliseJoinCode(newJoinCode(bytesOf(values)))).toMatch(/^[0-9A-Z]{6}$/u)
    }),
  )
})

test('a code is the same however its case, spaces and dashes are typed', () => {
  const separator = fc.constantFrom('', ' ', '-', '–', '—', '.', '\u00a0', '\t')
  fc.assert(
    fc.property(
      code,
      fc.array(separator, { minLength: 7, maxLength: 7 }),
      fc.boolean(),
      (plain, gaps, lower) => {
        const typed = gaps.map((gap, index) => gap + (plain[index] ?? '')).join('')
        expect(normaliseJoinCode(lower ? typed.toLowerCase() : typed)).toBe(plain)
      },
    ),
  )
})

test('normalising is done once and for all, and what is shown reads back as the code', () => {
  fc.assert(
    fc.property(code, (plain) => {
      expect(normaliseJoinCode(plain)).toBe(plain)
      expect(normaliseJoinCode(formatJoinCode(plain))).toBe(plain)
    }),
  )
})

test('any text at all is a code of the alphabet or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (typed) => {
      const read = normaliseJoinCode(typed)
      if (read === null) return
      expect(read).toHaveLength(joinCodeLength)
      for (const character of read) expect(joinCodeAlphabet).toContain(character)
    }),
  )
}, 30_000)

test.each([
  ['oQ1234', '001234'],
  ['lI9999', '119999'],
  ['zsgb77', '256877'],
  ['UUUUUU', 'VVVVVV'],
  ['ｋ７ｍ４ｘｄ', 'K7M4XD'],
])('%s is read as %s', (typed, meant) => {
  expect(normaliseJoinCode(typed)).toBe(meant)
})

test.each(['', 'K7M4X', 'K7M4XDD', 'K7M4X!', 'KAM4XD', '😀😀😀😀😀😀'])('%j is no code', (typed) => {
  expect(normaliseJoinCode(typed)).toBeNull()
})

test('no two characters of the alphabet look alike', () => {
  for (const group of ['0OQ', '1IL', '2Z', '5S', '6G', '8B', 'UV'])
    expect(Array.from(group).filter((character) => joinCodeAlphabet.includes(character))).toHaveLength(1)
})

test('random numbers favour none: bytes beyond the last whole multiple are thrown away', () => {
  expect(randomBelow(bytesOf([255, 251, 250, 249]), 25)).toBe(24)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 256 }), fc.nat(255), (count, byte) => {
      const drawn = randomBelow(bytesOf([byte]), count)
      expect(drawn).toBe(byte < 256 - (256 % count) ? byte % count : 0)
    }),
  )
  const counts = new Map<number, number>()
  for (let byte = 0; byte < 256; byte += 1) {
    const drawn = randomBelow(bytesOf([byte, 255, 255, 0]), 25)
    if (byte < 250) counts.set(drawn, (counts.get(drawn) ?? 0) + 1)
  }
  expect(new Set(counts.values())).toEqual(new Set([10]))
})

test.each([0, 257, 1.5, Number.NaN])('a count of %s is refused', (count) => {
  expect(() => randomBelow(bytesOf([]), count)).toThrow(RangeError)
})
