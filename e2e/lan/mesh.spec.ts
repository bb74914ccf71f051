import { begin, joinRoom, moveOn, openRoom, say } from '../desktop/people.ts'
import { expect, expectTogether, type Lab, type LabOptions, test } from './lab/lab.ts'
import type { WindowComputer } from './lab/window-computer.ts'

/*
 * The direct connections, in real windows: WebRTC is Chromium's. Everything runs under the permissions of the program.
 */

const title = 'The night of the long corridor'
const names = ['Wilhelmina', 'Bartholomew', 'Celestine']

interface Room {
  lab: Lab
  host: WindowComputer
  guests: [WindowComputer, WindowComputer]
  everyone: WindowComputer[]
}

async function gather(lab: Lab): Promise<Room> {
  const [host, bo, ce] = await Promise.all(names.map((name) => lab.window(name)))
  if (!host || !bo || !ce) throw new Error('three computers')
  const way = await openRoom(host.page, { template: 'STOP5 hot debrief', title, name: host.name })
  lab.keepSecret(title, way.code, 'zebra')
  for (const guest of [bo, ce]) await joinRoom(host.page, guest.page, way, guest.name)
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  return { lab, host, guests: [bo, ce], everyone: [host, bo, ce] }
}

/** What the facilitator's screen says of the way the words go. */
function way({ page }: WindowComputer, key: 'room.wayBoth' | 'room.wayThisComputer') {
  return page.getByText(new RegExp(`${say(key)}$`))
}

/** Everyone writes; everyone has it. */
async function writeAll(everyone: readonly WindowComputer[], tag: string): Promise<string[]> {
  const typed = everyone.map(({ name }) => `zebra ${tag} ${name}`)
  await Promise.all(everyone.map((member, index) => member.share(typed[index] ?? '')))
  return typed
}

const networks: {
  what: string
  options: LabOptions
  prepare: (lab: Lab) => void
  way: Parameters<typeof way>[1]
}[] = [
  { what: 'a plain network', options: { computers: 3 }, prepare: () => undefined, way: 'room.wayBoth' },
  {
    what: 'a switch without a router',
    options: { computers: 3, router: false },
    prepare: () => undefined,
    way: 'room.wayBoth',
  },
  {
    what: 'a network that blocks multicast',
    options: { computers: 3 },
    prepare: ({ network }) => network.drop('ip daddr 224.0.0.251', 'ip6 daddr ff02::fb'),
    way: 'room.wayBoth',
  },
  {
    what: 'a network that drops UDP',
    options: { computers: 3 },
    prepare: ({ network }) => network.drop('meta l4proto udp'),
    way: 'room.wayThisComputer',
  },
]

for (const { what, options, prepare, way: expected } of networks)
  test(`${what}: ${expected === 'room.wayBoth' ? 'the mesh forms' : 'the relay carries'}, and the status says so`, async ({
    lab,
  }) => {
    const open = await lab(options)
    prepare(open)
    const { host, everyone } = await gather(open)
    await expect(way(host, expected)).toBeVisible()
    await expectTogether(everyone, await writeAll(everyone, 'on it'))
    await expect(way(host, expected)).toBeVisible()
  })

test('the host’s TCP is dropped after joining: the mesh carries the room @quick', async ({ lab }) => {
  const open = await lab({ computers: 3 })
  const { host, guests, everyone } = await gather(open)
  await expect(way(host, 'room.wayBoth')).toBeVisible()
  const mend = open.network.drop('ip saddr 10.77.0.1 meta l4proto tcp', 'ip daddr 10.77.0.1 meta l4proto tcp')
  for (const { page } of guests)
    await expect(page.getByText(new RegExp(say('room.directly', { count: 2 })))).toBeVisible()
  const typed = await writeAll(everyone, 'without TCP')
  await expectTogether(everyone, typed)
  mend()
  for (const { page } of guests) await expect(page.getByText(say('room.hostAway'))).toHaveCount(0)
  await expectTogether(everyone, [...typed, ...(await writeAll(everyone, 'with TCP'))])
})

test('the host is killed: the others go on with each other, and it comes back', async ({ lab }) => {
  const { host, guests } = await gather(await lab({ computers: 3 }))
  await expect(way(host, 'room.wayBoth')).toBeVisible()
  host.place.killAll()
  for (const { page } of guests) await expect(page.getByText(say('room.hostAway'))).toBeVisible()
  const typed = await writeAll(guests, 'alone')
  await expectTogether(guests, typed)
  await host.restart()
  await host.page
    .getByRole('button', { name: new RegExp(title) })
    .first()
    .click()
  await expectTogether([host, ...guests], typed)
})

test('apart for 20 s, two and one: together within 3 s, and the mesh is whole again', async ({
  lab,
}, testInfo) => {
  const open = await lab({ computers: 3 })
  const { host, guests, everyone } = await gather(open)
  const [, far] = guests
  await expect(way(host, 'room.wayBoth')).toBeVisible()
  far.place.plug(false)
  await expect(far.page.getByText(say('room.onYourOwn'))).toBeVisible()
  await expect(host.page.getByText(new RegExp(say('room.partly', { present: 1, expected: 2 })))).toBeVisible()
  const typed = await writeAll(everyone, 'apart')
  await new Promise((resolve) => setTimeout(resolve, 12_000))
  far.place.plug(true)
  const ms = await expectTogether(everyone, typed)
  testInfo.annotations.push({ type: 'figure', description: `together after ${Math.round(ms)} ms` })
  console.log(`      together again after: ${(ms / 1000).toFixed(1)} s`)
  expect(ms).toBeLessThan(3_000)
  // With the host's TCP gone, only a mesh that is whole can bring this to everyone.
  await new Promise((resolve) => setTimeout(resolve, 8_000))
  open.network.drop('ip saddr 10.77.0.1 meta l4proto tcp', 'ip daddr 10.77.0.1 meta l4proto tcp')
  for (const { page } of guests)
    await expect(page.getByText(new RegExp(say('room.directly', { count: 2 })))).toBeVisible()
  await expectTogether(everyone, [...typed, ...(await writeAll(everyone, 'by mesh alone'))])
})
