import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { Duplex } from 'node:stream'
import type { Hello } from '#shared/room/protocol.ts'
import type { RoomIdentity } from './identity.ts'
import { type Refusal, refusalOf } from './upgrade.ts'

const maxHeaderBytes = 8 * 1024

/** For the TLS handshake, and again for the headers of a request. */
const timeoutMs = 5_000

/** The one listener of a room: TLS 1.3 and nothing older, nothing without it. */
export function createListener(identity: RoomIdentity): Server {
  const http = createServer({
    cert: identity.cert,
    key: identity.key,
    minVersion: 'TLSv1.3',
    handshakeTimeout: timeoutMs,
    maxHeaderSize: maxHeaderBytes,
    connectionsCheckingInterval: 1_000,
  })
  http.maxHeadersCount = 40
  http.headersTimeout = timeoutMs
  http.requestTimeout = timeoutMs
  http.keepAliveTimeout = 1_000
  return http
}

/** @returns the port. @throws the system's error when it cannot be had. */
export function listen(http: Server, host: string | null, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(host === null ? { port } : { port, host }, () => {
      http.off('error', reject)
      const address = http.address()
      if (address === null || typeof address === 'string') return reject(new Error('no port'))
      resolve(address.port)
    })
  })
}

/** Answers `GET /hello`, and everything else in constant words. */
export function answerHello(request: IncomingMessage, response: ServerResponse, hello: () => Hello) {
  const known = request.method === 'GET' && request.url === '/hello'
  const status = refusalOf(request) ?? (known ? 200 : 404)
  const body = status === 200 ? JSON.stringify(hello()) : STATUS_CODES[status]
  const type = status === 200 ? 'application/json' : 'text/plain'
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', connection: 'close' })
  response.end(body)
}

export function refuse(stream: Duplex, status: Refusal) {
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
