import { test as plain } from '@playwright/test'
import { expect, test } from './app.ts'
import { begin, joinRoom, moveOn, note, openRoom, share } from './people.ts'
import { isInside, openWatchedNetwork, type WatchedNetwork, whyNoNetwork } from './watched-network.ts'

/*
 * Every packet of a whole room, counted by the kernel.
 */
const refused = isInside ? null : whyNoNetwork()

plain('no packet goes anywhere but to this computer, its network and the discovery group', () => {
  plain.skip(isInside)
  plain.skip(refused !== null, `SKIPPED: ${refused}; nothing was proved about the network`)
  plain.setTimeout(120_000)
  const network = openWatchedNetwork()
  try {
    expect(network.counted('elsewhere'), 'before').toBe(0)
    knockOutside(network)
    const control = network.counted('elsewhere')
    expect(control, 'the counter sees a packet that leaves').toBeGreaterThan(0)
    const run = network.play({
      config: 'playwright.config.ts',
      file: 'network.spec.ts',
      title: 'of its own',
    })
    expect(run.status, run.output).toBe(0)
    expect(network.counted('loopback'), 'the room did talk').toBeGreaterThan(100)
    expect(network.counted('elsewhere'), network.seenElsewhere()).toBe(control)
    expect(network.counted('dns'), network.seenElsewhere()).toBe(0)
  } finally {
    network.close()
  }
})

test('a room in a network of its own', async ({ launch }) => {
  test.skip(!isInside, 'played by the test above, inside its network')
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { template: 'STOP5 hot debrief', name: 'Maren' })
  const guest = await launch({ name: 'bo' })
  await joinRoom(host.page, guest.page, way, 'Bo')
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  await share(guest.page, 'https://example.org/picture.png and words')
  await expect(note(host.page, 'https://example.org')).toBeVisible()
  await share(host.page, 'misspeled wrods for a dictionery')
  await expect(note(guest.page, 'misspeled')).toBeVisible()
})

/** One packet to an address of the outside, as proof that the counter would see another one. */
function knockOutside(network: WatchedNetwork): void {
  const send = "const s = require('dgram').createSocket('udp4'); s.send('x', 9, '192.0.2.1', () => s.close())"
  network.run(['node', '-e', send])
}
