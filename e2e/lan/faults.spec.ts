import type { TestInfo } from '@playwright/test'
import { expect, expectTogether, type Lab, test } from './lab/lab.ts'
import type { LightComputer } from './lab/light-computer.ts'
import { startShaper } from './lab/shaper.ts'

/*
 * Networks and computers that fail and come back. Light computers: what is tried is the way over the host.
 */

const title = 'The night of the long corridor'

interface Room {
  lab: Lab
  host: LightComputer
  guests: LightComputer[]
  everyone: LightComputer[]
}

/** A host and guests who are in step. */
async function gather(lab: Lab, names: readonly string[]): Promise<Room> {
  const host = await lab.light('Wilhelmina')
  const way = await host.lead(title)
  lab.keepSecret(title, way.code, 'zebra')
  const guests: LightComputer[] = []
  for (const name of names) {
    const guest = await lab.light(name)
    await guest.join(way.address, way.code)
    guests.push(guest)
  }
  return { lab, host, guests, everyone: [host, ...guests] }
}

/** Says a measured time on the line of the case. */
function say(testInfo: TestInfo, what: string, ms: number): void {
  testInfo.annotations.push({ type: 'figure', description: `${what}: ${(ms / 1000).toFixed(1)} s` })
  console.log(`      ${what}: ${(ms / 1000).toFixed(1)} s`)
}

for (const { kind, cut } of [
  { kind: 'its cable is out', cut: (lab: Lab) => cable(lab, 3) },
  {
    kind: 'its packets are lost',
    cut: (lab: Lab) => lab.network.drop('ip saddr 10.77.0.3', 'ip daddr 10.77.0.3'),
  },
])
  for (const { seconds, tag } of [
    { seconds: 8, tag: '@quick' },
    { seconds: 20, tag: '' },
  ])
    test(`apart for ${seconds} s because ${kind}: together within 3 s ${tag}`, async ({ lab }, testInfo) => {
      const { host, guests, everyone, ...room } = await gather(await lab({ computers: 3 }), [
        'Bartholomew',
        'Celestine',
      ])
      const [near, far] = guests as [LightComputer, LightComputer]
      const mend = cut(room.lab)
      await Promise.all([far.share('zebra written alone'), near.share('zebra written together')])
      await expect(async () => expect((await far.report()).standing).toBe('away')).toPass()
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
      mend()
      const typed = ['zebra written alone', 'zebra written together']
      const ms = await expectTogether(everyone, typed)
      say(testInfo, 'together again after', ms)
      expect(ms).toBeLessThan(3_000)
      await expect(async () => expect((await host.report()).present).toBe(3)).toPass()
    })

function cable(lab: Lab, number: number): () => void {
  const place = lab.network.places[number - 1]
  place?.plug(false)
  return () => place?.plug(true)
}

test('30 % loss and 200 ms delay: slow, and nothing is lost', async ({ lab }, testInfo) => {
  const open = await lab({ computers: 3 })
  const [, , place] = open.network.places
  if (!place) throw new Error('no third computer')
  const shaper = await startShaper(open.network, place, { delayMs: 200, lossPercent: 30 })
  try {
    const { guests, everyone } = await gather(open, ['Bartholomew', 'Celestine'])
    const typed = await Promise.all(
      guests.map((guest) => guest.type({ forMs: 10_000, everyMs: 1_000, tag: `zebra ${guest.name}` })),
    )
    say(testInfo, 'together after', await expectTogether(everyone, typed.flat(), 60_000))
  } finally {
    shaper.close()
  }
})

test('host killed in mid-sentence, back on the same port with everything @quick', async ({
  lab,
}, testInfo) => {
  const { host, guests, everyone } = await gather(await lab({ computers: 3 }), ['Bartholomew', 'Celestine'])
  const [one, other] = guests as [LightComputer, LightComputer]
  await host.share('zebra before')
  await expectTogether(everyone, ['zebra before'])
  const typing = [
    one.type({ forMs: 6_000, everyMs: 300, tag: 'zebra one' }),
    other.type({ forMs: 6_000, everyMs: 400, tag: 'zebra other' }),
  ]
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  await host.kill()
  host.place.killAll()
  await expect(async () => expect((await one.report()).standing).toBe('away')).toPass()
  await host.start()
  await host.leadAgain()
  const typed = (await Promise.all(typing)).flat()
  say(testInfo, 'together after', await expectTogether(everyone, ['zebra before', ...typed]))
  expect((await host.report()).present).toBe(3)
})

for (const { seconds, tag } of [
  { seconds: 20, tag: '@quick' },
  { seconds: 120, tag: '@long' },
])
  test(`a guest’s computer sleeps for ${seconds} s and comes back ${tag}`, async ({ lab }, testInfo) => {
    const { host, guests, everyone } = await gather(await lab({ computers: 3 }), ['Bartholomew', 'Celestine'])
    const [awake, asleep] = guests as [LightComputer, LightComputer]
    await asleep.share('zebra before the lid closed')
    asleep.place.sleep(true)
    await awake.share('zebra meanwhile')
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    await expect(async () => expect((await host.report()).present).toBe(2)).toPass()
    asleep.place.sleep(false)
    const ms = await expectTogether(everyone, ['zebra before the lid closed', 'zebra meanwhile'])
    say(testInfo, 'together again after', ms)
    expect(ms).toBeLessThan(3_000)
    await asleep.share('zebra after')
    await expectTogether(everyone, ['zebra after'])
  })

test('the host’s address changes: it is found again where it is now', async ({ lab }, testInfo) => {
  const { host, guests, everyone } = await gather(await lab({ computers: 3 }), ['Bartholomew', 'Celestine'])
  host.place.move('10.77.0.77')
  await Promise.all(guests.map((guest) => guest.share(`zebra while it moved ${guest.name}`)))
  const typed = guests.map((guest) => `zebra while it moved ${guest.name}`)
  say(testInfo, 'together again after', await expectTogether(everyone, typed))
})

test('a guest’s address changes: nobody has to do anything', async ({ lab }, testInfo) => {
  const { guests, everyone } = await gather(await lab({ computers: 3 }), ['Bartholomew', 'Celestine'])
  const [moving] = guests as [LightComputer]
  moving.place.move('10.77.0.78')
  await moving.share('zebra from elsewhere')
  say(testInfo, 'together again after', await expectTogether(everyone, ['zebra from elsewhere']))
})

test('a VPN comes up and goes again: the room stays', async ({ lab }, testInfo) => {
  const { guests, everyone } = await gather(await lab({ computers: 3 }), ['Bartholomew', 'Celestine'])
  const [private_] = guests as [LightComputer]
  // A tunnel that takes everything for itself, as many do.
  private_.place.run(
    'ip link add tun0 type veth peer name tun1 && ip link set tun1 up && ip address add 10.99.0.2/24 dev tun0 && ip link set tun0 up && ip route replace default dev tun0',
  )
  await private_.share('zebra through it')
  await expectTogether(everyone, ['zebra through it'])
  private_.place.run('ip link delete tun0')
  await private_.share('zebra without it')
  say(testInfo, 'together again after', await expectTogether(everyone, ['zebra without it']))
})
