import { connect, createServer, type Server, type Socket } from 'node:net'
import { WebSocketServer } from 'ws'
import { fingerprintOf, newIdentity } from './identity.ts'
import { createListener, listen } from './listener.ts'
import { AnySocket, fillRandom } from './testing.ts'

/** For tests only: those who listen on the way, and those who stand on it. */

/** Passes everything on, and keeps every byte that crossed. */
export async function listenBetween(port: number) {
  const bytes: Buffer[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => {
        bytes.push(Buffer.from(data))
        to.write(data)
      })
      from.on('error', () => undefined)
      from.on('close', () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    bytes: () => Buffer.concat(bytes),
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

export type ChangeFrame = (text: string) => string

/**
 * Stands between guest and host with a certificate of its own: reads every frame in clear, may change what the host
 * says, and passes it on. `decrypted` counts the bytes it got out of TLS.
 */
export async function standBetween(port: number, changeHost: ChangeFrame = (text) => text) {
  const identity = newIdentity(fillRandom)
  const listener = createListener(identity)
  const fromGuest: string[] = []
  let decrypted = 0
  listener.on('secureConnection', (socket: Socket) => {
    // Reading ahead of the server behind it would take its bytes away: the socket's own count is enough.
    socket.on('close', () => {
      decrypted += socket.bytesRead
    })
  })
  const server = new WebSocketServer({ server: listener })
  server.on('connection', (near, request) => {
    const far = new AnySocket(`wss://127.0.0.1:${port}${request.url}`, {
      headers: request.headers.authorization ? { authorization: request.headers.authorization } : {},
    })
    const early: string[] = []
    near.on('message', (data) => {
      fromGuest.push(String(data))
      if (far.readyState === far.OPEN) far.send(String(data))
      else early.push(String(data))
    })
    far.on('open', () => {
      for (const text of early.splice(0)) far.send(text)
    })
    far.on('message', (data) => near.send(changeHost(String(data))))
    far.on('error', () => undefined)
    near.on('error', () => undefined)
    far.on('close', () => near.terminate())
    near.on('close', () => far.terminate())
  })
  const ownPort = await listen(listener, '127.0.0.1', 0)
  return {
    port: ownPort,
    fingerprint: fingerprintOf(identity.cert),
    fromGuest,
    decryptedBytes: () => decrypted,
    close() {
      for (const socket of server.clients) socket.terminate()
      server.close()
      listener.close()
    },
  }
}
