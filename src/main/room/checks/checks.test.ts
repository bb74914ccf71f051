import { createSocket, type Socket } from 'node:dgram'
import { createServer, type Server } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, test } from 'vitest'
import type { Facts } from '#shared/room/check/facts.ts'
import { now, startServer, type TestServer, until } from '../testing.ts'
import { checkConnection } from './check-connection.ts'
import { echoBytes, echoGreeting, openEcho } from './echo.ts'
import { isNear } from './networks.ts'
import { probeAnswer, probeDirect, probeTcp } from './probe-host.ts'

const here = '127.0.0.1'
const endings: (() => unknown)[] = []

afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

async function startRoom(): Promise<TestServer> {
  const server = await startServer()
  endings.push(server.close)
  return server
}

async function listenPlain(): Promise<number> {
  const server: Server = createServer((socket) => socket.end('not a room\n'))
  await new Promise<void>((resolve) => server.listen(0, here, resolve))
  endings.push(() => server.close())
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

describe('what the check of the connection tries', () => {
  test('an open room is reached, known for one and answers directly', async () => {
    const { port } = await startRoom()
    const room = { host: here, port }
    expect(await probeTcp(room, 2_000)).toBe('open')
    expect(await probeAnswer(room, 2_000)).toBe('matching')
    expect(await probeDirect(room, 2_000)).toBe(true)
  })

  test('a room that was closed refuses, and says nothing directly', async () => {
    const { port, close } = await startRoom()
    await close()
    expect(await probeTcp({ host: here, port }, 2_000)).toBe('refused')
    expect(await probeDirect({ host: here, port }, 300)).toBe(false)
  })

  test('something else at the address is not taken for a room', async () => {
    expect(await probeAnswer({ host: here, port: await listenPlain() }, 2_000)).toBe('other')
  })

  test('each step is told when it begins, and what was found when it is over', async () => {
    const { port } = await startRoom()
    const heard: { step: string | null; facts: Facts }[] = []
    await checkConnection({
      address: `${here}:${port}`,
      interfaces: networkInterfaces(),
      onProgress: (progress) => heard.push(progress),
    })
    expect(heard.map(({ step }) => step)).toEqual(['networks', 'discovery', 'host', 'answer', 'direct', null])
    const { facts } = heard.at(-1) ?? {}
    expect(facts?.host).toEqual({ isNear: true, wasHeard: false, tcp: 'open' })
    expect([facts?.answer, facts?.direct]).toEqual(['matching', true])
  })

  test('an address of the wide world is never spoken to', async () => {
    let last: Facts | undefined
    const startedMs = now()
    await checkConnection({
      address: '203.0.113.7:41234',
      interfaces: {},
      onProgress: ({ facts }) => {
        last = facts
      },
    })
    expect(last?.host).toEqual({ isNear: false, wasHeard: false, tcp: 'unreachable' })
    expect(now() - startedMs).toBeLessThan(3_500)
  })
})

test('near is what an interface’s network holds, and nothing beside it', () => {
  const eth0 = [
    { address: '10.1.2.3', cidr: '10.1.2.3/20', family: 'IPv4' },
    { address: 'fd00::5', cidr: 'fd00::5/64', family: 'IPv6' },
  ] as never
  expect(isNear({ eth0 }, '10.1.15.9')).toBe(true)
  expect(isNear({ eth0 }, '10.1.16.9')).toBe(false)
  expect(isNear({ eth0 }, 'fd00::77')).toBe(true)
  expect(isNear({ eth0 }, 'fd01::77')).toBe(false)
})

describe('the echo', () => {
  async function ask(messages: Buffer[]): Promise<Buffer[]> {
    const echo = await openEcho({ host: here, port: 0, now })
    endings.push(echo.close)
    const answers: Buffer[] = []
    const socket: Socket = createSocket('udp4')
    endings.push(() => socket.close())
    socket.on('message', (answer) => answers.push(answer))
    await new Promise<void>((resolve) => socket.bind(0, here, resolve))
    for (const message of messages) socket.send(message, echo.port(), here)
    const last = Buffer.concat([echoGreeting, Buffer.alloc(16, 9)])
    socket.send(last, echo.port(), here)
    await until(() => answers.some((answer) => answer.equals(last)))
    return answers.slice(0, -1)
  }

  test('sends back its own kind of message and no other', async () => {
    const good = Buffer.concat([echoGreeting, Buffer.alloc(16, 1)])
    const bad = [
      Buffer.alloc(0),
      Buffer.alloc(echoBytes),
      Buffer.concat([good, Buffer.from([0])]),
      good.subarray(1),
      Buffer.alloc(9_000, 7),
    ]
    expect(await ask([...bad, good])).toEqual([good])
  })

  test('answers so many a second and no more', async () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      Buffer.concat([echoGreeting, Buffer.alloc(16, index % 256)]),
    )
    const echo = await openEcho({ host: here, port: 0, now: () => 0 })
    endings.push(echo.close)
    const socket = createSocket('udp4')
    endings.push(() => socket.close())
    let answers = 0
    socket.on('message', () => {
      answers += 1
    })
    for (const message of many) await new Promise((sent) => socket.send(message, echo.port(), here, sent))
    await until(() => answers === 200)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(answers).toBe(200)
  })
})
