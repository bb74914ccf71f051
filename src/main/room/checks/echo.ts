import { createSocket } from 'node:dgram'
import { createTokenBucket } from '../token-bucket.ts'

/** How a message begins that is to be sent back; 16 bytes of the sender's own follow. */
export const echoGreeting: Buffer = Buffer.from('stillpoint echo ')
export const echoBytes = 32

const answersPerSecond = 50
const burst = 200

export interface EchoOptions {
  /** Interface to listen on; null for all of them. */
  host: string | null
  /** The room's own number, on UDP. */
  port: number
  now: () => number
}

export interface Echo {
  /** 0 while it listens nowhere. */
  port: () => number
  close: () => void
}

/**
 * Sends short messages back where they came from, so that a guest can find out whether its network lets UDP through at
 * all: without that there is no mesh. An answer is never longer than its question, so nobody gains by a false sender. A
 * port that is taken is no error: the room does without.
 */
export function openEcho({ host, port, now }: EchoOptions): Promise<Echo> {
  const take = createTokenBucket(answersPerSecond, burst, now)
  const type = host === null || host.includes(':') ? 'udp6' : 'udp4'
  const socket = createSocket({ type, ipv6Only: false })
  let isClosed = false
  const close = () => {
    if (!isClosed) socket.close()
    isClosed = true
  }
  const echo: Echo = { port: () => (isClosed ? 0 : socket.address().port), close }
  socket.on('message', (message, { address, port: from }) => {
    if (message.length !== echoBytes || !message.subarray(0, echoGreeting.length).equals(echoGreeting)) return
    if (take(1)) socket.send(message, from, address, () => undefined)
  })
  return new Promise((resolve) => {
    socket.on('error', () => {
      close()
      resolve(echo)
    })
    socket.bind({ port, ...(host === null ? {} : { address: host }) }, () => resolve(echo))
  })
}
