import { expect, expectTogether, test } from './lab/lab.ts'

/*
 * Ways into a room. Light computers: only the host's listener and discovery matter here.
 */

const title = 'The night of the long corridor'

test('found by name, joined with the code @quick', async ({ lab }) => {
  const { light, keepSecret } = await lab({ computers: 2 })
  const host = await light('Wilhelmina')
  const guest = await light('Bartholomew')
  const way = await host.lead(title)
  keepSecret(title, way.code, 'zebra')
  const address = await guest.find(way.roomName)
  expect(address).toBe(way.address)
  await guest.join(address, way.code)
  await guest.share('zebra from the guest')
  await host.share('zebra from the host')
  await expectTogether([host, guest], ['zebra from the guest', 'zebra from the host'])
})

test('joined by link, with nothing to type @quick', async ({ lab }) => {
  const { light, keepSecret } = await lab({ computers: 2 })
  const host = await light('Wilhelmina')
  const guest = await light('Bartholomew')
  const way = await host.lead(title)
  keepSecret(title, way.code, way.link.slice(-40), 'zebra')
  await guest.join(way.link, '')
  await guest.share('zebra by link')
  await expectTogether([host, guest], ['zebra by link'])
})

test('multicast blocked: nothing is found, the typed address leads in @quick', async ({ lab }) => {
  const { light, network, keepSecret } = await lab({ computers: 2 })
  network.drop('ip daddr 224.0.0.251', 'ip6 daddr ff02::fb')
  const host = await light('Wilhelmina')
  const guest = await light('Bartholomew')
  const way = await host.lead(title)
  keepSecret(title, way.code, 'zebra')
  await expect(guest.find(way.roomName, 3_000)).rejects.toThrow(/not found/)
  await guest.join(way.address, way.code)
  await guest.share('zebra by address')
  await expectTogether([host, guest], ['zebra by address'])
})

test('a wrong code leads nowhere @quick', async ({ lab }) => {
  const { light, keepSecret } = await lab({ computers: 2 })
  const host = await light('Wilhelmina')
  const guest = await light('Bartholomew')
  const way = await host.lead(title)
  keepSecret(title, way.code)
  const wrong = way.code.startsWith('K') ? `M${way.code.slice(1)}` : `K${way.code.slice(1)}`
  await expect(guest.join(way.address, wrong)).rejects.toThrow(/wrongCode/)
})
