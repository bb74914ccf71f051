import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAddress, isIpv6, isLocalHost, parseAddress } from './address.ts'

const port = fc.integer({ min: 1, max: 65_535 })

test('every IPv4 and IPv6 address with a port reads back as it is shown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.ipV4(),
        fc.ipV6().map((one) => one.toLowerCase()),
      ),
      port,
      (host, number) => {
        fc.pre(!host.includes('/'))
        const address = { host, port: number }
        expect(parseAddress(formatAddress(address))).toEqual(address)
      },
    ),
  )
})

test('any text at all is an address or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[[\]0-9a-f:.]{0,30}$/u)), (typed) => {
      const read = parseAddress(typed)
      if (read) expect(parseAddress(formatAddress(read))).toEqual(read)
    }),
  )
})

test.each([
  ['192.168.1.20:41234', '192.168.1.20', 41_234],
  ['  10.0.0.5 : 80 ', '10.0.0.5', 80],
  ['[fd00::1]:41234', 'fd00::1', 41_234],
  ['[FD00::1]:41234', 'fd00::1', 41_234],
  ['[::ffff:192.168.1.20]:9', '::ffff:192.168.1.20', 9],
])('%j is %s, port %i', (typed, host, number) => {
  expect(parseAddress(typed)).toEqual({ host, port: number })
})

test.each([
  '',
  '192.168.1.20',
  '192.168.1.20:0',
  '192.168.1.20:65536',
  '192.168.1.256:80',
  '192.168.01.2:80',
  '192.168.1:80',
  'fd00::1:41234',
  '[fd00::1]',
  '[fd00::1::2]:80',
  '[fe80::1%eth0]:80',
  '[1.2.3.4]:80',
  'example.org:80',
  'localhost:80',
  'http://192.168.1.20:80',
  '192.168.1.20:80/hello',
  '192.168.1.20:80@example.org:80',
])('%j is no address', (typed) => {
  expect(parseAddress(typed)).toBeNull()
})

test.each(['::', '::1', 'fd00::', '1:2:3:4:5:6:7:8', '1::8', '::ffff:1.2.3.4'])('%s is IPv6', (text) => {
  expect(isIpv6(text)).toBe(true)
})

test.each([
  '',
  ':',
  ':::',
  '1:2:3',
  '1:2:3:4:5:6:7:8:9',
  '12345::',
  'g::',
  '1.2.3.4',
  '1::2::3',
  '1.2.3.4::',
])('%j is not IPv6', (text) => {
  expect(isIpv6(text)).toBe(false)
})

test('only addresses of this computer and of local networks count as local', () => {
  const local = [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.9.9',
    '192.168.0.1',
    '169.254.1.1',
    '::1',
    'fd12::1',
    'fe80::1',
  ]
  const elsewhere = [
    '8.8.8.8',
    '172.32.0.1',
    '192.169.0.1',
    '2001:db8::1',
    '::2',
    'fe00::1',
    'example.org',
    '',
  ]
  expect(local.filter(isLocalHost)).toEqual(local)
  expect(elsewhere.filter(isLocalHost)).toEqual([])
})
