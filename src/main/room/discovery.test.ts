import { setTimeout as delay } from 'node:timers/promises'
import { Bonjour } from 'bonjour-service'
import { afterEach, expect, test } from 'vitest'
import { newId } from '#shared/ids.ts'
import type { FoundRoom } from '#shared/ipc/contract.ts'
import { protocolVersion } from '#shared/room/protocol.ts'
import { askHello } from './ask-hello.ts'
import { browseRooms, createAnnounce } from './discovery.ts'
import { fingerprintOf } from './identity.ts'
import { fillRandom, now, silentLog, startServer, testIdentity, until } from './testing.ts'

const ends: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** Whether multicast comes back to this computer at all; without it there is nothing to find. */
async function hasMulticast(): Promise<boolean> {
  const bonjour = new Bonjour({}, () => undefined)
  const name = `probe ${newId(fillRandom)}`
  bonjour.publish({ name, type: 'stillpoint-probe', port: 9, probe: false })
  const browser = bonjour.find({ type: 'stillpoint-probe' })
  let found = false
  browser.on('up', () => {
    found = true
  })
  for (let tries = 0; tries < 40 && !found; tries += 1) {
    browser.update()
    await delay(50)
  }
  await new Promise((resolve) => bonjour.unpublishAll(resolve))
  bonjour.destroy()
  return found
}

const multicast = await hasMulticast()
if (!multicast) process.stderr.write('SKIPPED: discovery tests, multicast does not work on this computer\n')

const fingerprint = fingerprintOf(testIdentity.cert)
const announce = createAnnounce({ fillRandom, log: silentLog })

function browse() {
  let rooms: FoundRoom[] = []
  const browsing = browseRooms({
    onRooms: (next) => {
      rooms = next
    },
    log: silentLog,
    now,
    // The announcement holds this computer's addresses; the test's room listens on loopback only.
    ask: ({ port }, timeoutMs, isGenuine) => askHello({ host: '127.0.0.1', port }, timeoutMs, isGenuine),
  })
  ends.push(() => browsing.close())
  return { find: (roomId: string) => rooms.find((room) => room.roomId === roomId), browsing }
}

async function announced() {
  const roomId = newId(fillRandom)
  const server = await startServer({ roomId })
  ends.push(() => server.close())
  const announcement = announce({
    name: 'Calm Heron',
    port: server.port,
    roomId,
    fingerprint,
    onChange: () => undefined,
  })
  ends.push(() => announcement.close())
  return { roomId, server, announcement }
}

test.skipIf(!multicast)('a room that is announced is found, and gone when it says goodbye', async () => {
  const { roomId, announcement } = await announced()
  const { find } = browse()
  const room = await until(() => find(roomId))
  expect(room.roomName).toBe('Calm Heron')
  expect(announcement.isAnnounced()).toBe(true)
  await announcement.close()
  await until(() => !find(roomId))
})

test.skipIf(!multicast)('two rooms of the same name are both found', async () => {
  const [one, two] = [await announced(), await announced()]
  const { find } = browse()
  await until(() => find(one.roomId) && find(two.roomId))
})

test.skipIf(!multicast)(
  'a room that went without a goodbye is not shown for long',
  async () => {
    const { roomId, server } = await announced()
    const { find } = browse()
    await until(() => find(roomId))
    await server.close()
    await until(() => !find(roomId), 15_000)
  },
  20_000,
)

test.skipIf(!multicast)('announcements that are not ours, or lead nowhere, are not shown', async () => {
  const bonjour = new Bonjour({}, () => undefined)
  ends.push(() => bonjour.destroy())
  const { roomId, server } = await announced()
  const strange = [
    { v: '1', id: 'not an id' },
    { v: '999', id: newId(fillRandom), fp: fingerprint.slice(0, 16) },
    { id: newId(fillRandom) },
    { v: String(protocolVersion), id: newId(fillRandom), fp: fingerprint.slice(0, 16) },
    { v: String(protocolVersion), id: newId(fillRandom) },
  ]
  strange.forEach((txt, index) => {
    bonjour.publish({
      name: `strange ${index} ${newId(fillRandom)}`,
      type: 'stillpoint',
      port: server.port,
      txt,
      probe: false,
    })
  })
  const seen: FoundRoom[][] = []
  const browsing = browseRooms({
    onRooms: (rooms) => seen.push(rooms),
    log: silentLog,
    now,
    ask: ({ port }, timeoutMs, isGenuine) => askHello({ host: '127.0.0.1', port }, timeoutMs, isGenuine),
  })
  ends.push(() => browsing.close())
  await until(() => seen.at(-1)?.some((room) => room.roomId === roomId))
  for (const { id } of strange) expect(seen.flat().map((room) => room.roomId)).not.toContain(id)
})

test('asking a computer that holds no room answers null, in time', async () => {
  expect(await askHello({ host: '127.0.0.1', port: 1 }, 500, () => true)).toBeNull()
})

test('announcing and looking around can be ended twice', async () => {
  const { browsing } = browse()
  browsing.close()
  browsing.close()
  const announcement = announce({
    name: 'Calm Heron',
    port: 9,
    roomId: newId(fillRandom),
    fingerprint,
    onChange: () => undefined,
  })
  await Promise.all([announcement.close(), announcement.close()])
})
