import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { listAddresses } from './addresses.ts'

function on(address: string, internal = false): NetworkInterfaceInfo {
  const common = { address, netmask: '', mac: '02:00:00:00:00:01', cidr: null, internal }
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' }
}

test('private IPv4 comes first, then other IPv4, then local IPv6; tunnels and containers come last', () => {
  expect(
    listAddresses({
      lo: [on('127.0.0.1', true), on('::1', true)],
      docker0: [on('172.17.0.1')],
      tun0: [on('10.8.0.2'), on('fd99::2')],
      eth0: [on('fd00::5'), on('130.1.2.3'), on('192.168.1.20')],
    }),
  ).toEqual(['192.168.1.20', '130.1.2.3', 'fd00::5', '172.17.0.1', '10.8.0.2', 'fd99::2'])
})

test('addresses nobody else can type are left out', () => {
  expect(
    listAddresses({ eth0: [on('fe80::1'), on('169.254.3.4'), on('2001:db8::1')], gone: undefined }),
  ).toEqual([])
})
