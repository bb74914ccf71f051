import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAddress } from './address.ts'
import { formatJoinLink, looksLikeLink, parseJoinLink } from './join-link.ts'

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const port = fc.integer({ min: 1, max: 65_535 })
const address = fc.oneof(
  fc.tuple(fc.ipV4(), port).map(([host, number]) => ({ host, port: number })),
  fc.tuple(hex(4), port).map(([group, number]) => ({ host: `fd00::${group}`, port: number })),
)
const link = fc.record({
  addresses: fc.array(address, { minLength: 1, maxLength: 3 }),
  roomId: hex(32),
  fingerprint: hex(64),
  secret: hex(32),
})

test('a link says all of it again, whatever stands around it', () => {
  fc.assert(
    fc.property(link, fc.constantFrom('', ' ', '\n', '\t  '), (one, space) => {
      const text = formatJoinLink({ ...one, addresses: one.addresses.map(formatAddress) })
      expect(parseJoinLink(space + text + space)).toEqual(one)
      expect(looksLikeLink(space + text)).toBe(true)
    }),
  )
})

test('the longest link fits the field where it is pasted', () => {
  const places = Array.from(
    { length: 5 },
    (_, index) => `[fd00:1111:2222:3333:4444:5555:6666:777${index}]:65535`,
  )
  const text = formatJoinLink({
    addresses: places,
    roomId: 'f'.repeat(32),
    fingerprint: 'f'.repeat(64),
    secret: 'f'.repeat(32),
  })
  expect(text.length).toBeLessThanOrEqual(260)
  expect(parseJoinLink(text)?.addresses).toHaveLength(3)
})

test('whatever is changed in a link, it says something else or nothing', () => {
  fc.assert(
    fc.property(
      link,
      fc.nat(),
      fc.constantFrom('A', 'z', '0', '-', '.', ';', ' ', 'é'),
      (one, at, character) => {
        const text = formatJoinLink({ ...one, addresses: one.addresses.map(formatAddress) })
        const index = at % text.length
        const changed = text.slice(0, index) + character + text.slice(index + 1)
        fc.pre(changed !== text)
        const read = parseJoinLink(changed)
        if (read) expect(read).not.toEqual(one)
      },
    ),
  )
})

test.each([
  '',
  'stillpoint://join',
  'stillpoint://join#;',
  `stillpoint://join#192.168.1.20:41234;${'A'.repeat(85)}`,
  `stillpoint://join#example.org:41234;${'A'.repeat(86)}`,
  `stillpoint://join#192.168.1.20:0;${'A'.repeat(86)}`,
  `stillpoint://join#192.168.1.20:41234;${'A'.repeat(85)}B`,
  `https://join#192.168.1.20:41234;${'A'.repeat(86)}`,
  `stillpoint://join#${Array(4).fill('10.0.0.1:1').join(',')};${'A'.repeat(86)}`,
])('%j is no link', (text) => {
  expect(parseJoinLink(text)).toBeNull()
})
