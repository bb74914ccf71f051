import type { RequestOptions } from 'node:http'
import { get } from 'node:https'
import { formatAddress, type RoomAddress } from '#shared/room/address.ts'
import { type Hello, helloSchema } from '#shared/room/protocol.ts'
import { pinnedConnection } from './pinned-tls.ts'

const maxBytes = 4 * 1024

/** Asks a computer whether it holds a room. Null when nothing of ours with such a certificate answers in time. */
export function askHello(
  address: RoomAddress,
  timeoutMs: number,
  isGenuine: (fingerprint: string) => boolean,
): Promise<Hello | null> {
  return new Promise((resolve) => {
    const request = get(
      `https://${formatAddress(address)}/hello`,
      {
        createConnection: pinnedConnection({
          address,
          isGenuine,
          timeoutMs,
        }) as RequestOptions['createConnection'],
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) => {
        const chunks: Buffer[] = []
        let length = 0
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          length += chunk.length
          if (length > maxBytes) request.destroy()
        })
        response.on('end', () => resolve(parseHello(Buffer.concat(chunks).toString())))
        response.on('error', () => resolve(null))
        response.on('close', () => resolve(null))
      },
    )
    request.on('error', () => resolve(null))
  })
}

function parseHello(text: string): Hello | null {
  try {
    return helloSchema.parse(JSON.parse(text))
  } catch {
    // Whatever listens there, it is not one of our rooms.
    return null
  }
}
