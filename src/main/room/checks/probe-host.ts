import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { connect } from 'node:net'
import type { RoomAddress } from '#shared/room/address.ts'
import type { Facts } from '#shared/room/check/facts.ts'
import { protocolVersion } from '#shared/room/protocol.ts'
import { askHello } from '../ask-hello.ts'
import { echoBytes, echoGreeting } from './echo.ts'

type Tcp = NonNullable<Facts['host']>['tcp']

/** Whether a connection can be made at all, whatever listens there. */
export function probeTcp({ host, port }: RoomAddress, timeoutMs: number): Promise<Tcp> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const end = (found: Tcp) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(found)
    }
    const timer = setTimeout(end, timeoutMs, 'silent')
    socket.on('connect', () => end('open'))
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ECONNREFUSED' || code === 'ECONNRESET') end('refused')
      else end(code === 'ETIMEDOUT' ? 'silent' : 'unreachable')
    })
  })
}

/** Who answers there. Any certificate will do: nothing is said that a stranger may not hear. */
export async function probeAnswer(address: RoomAddress, timeoutMs: number): Promise<Facts['answer']> {
  const hello = await askHello(address, timeoutMs, () => true)
  if (!hello) return 'other'
  if (hello.version === protocolVersion) return 'matching'
  return hello.version < protocolVersion ? 'older' : 'newer'
}

/** Whether a message that needs no connection comes back from the room. */
export function probeDirect({ host, port }: RoomAddress, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
    const message = Buffer.concat([echoGreeting, randomBytes(echoBytes - echoGreeting.length)])
    const end = (found: boolean) => {
      clearInterval(again)
      clearTimeout(timer)
      socket.close()
      resolve(found)
    }
    // One packet may be lost; a refusal is told as an error, and the next attempt may fare better.
    const send = () => socket.send(message, port, host, () => undefined)
    const again = setInterval(send, timeoutMs / 4)
    const timer = setTimeout(end, timeoutMs, false)
    socket.on('error', () => undefined)
    socket.on('message', (answer) => {
      if (answer.equals(message)) end(true)
    })
    send()
  })
}
