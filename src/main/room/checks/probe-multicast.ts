import { createSocket, type Socket } from 'node:dgram'

const group = '224.0.0.251'
const port = 5353

/** "What kinds of services are here?" (RFC 6763, 9), which everything that announces anything answers. */
const question = Buffer.concat([
  Buffer.from([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
  ...['_services', '_dns-sd', '_udp', 'local'].map((label) =>
    Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]),
  ),
  Buffer.from([0, 0, 12, 0, 1]),
])

export interface MulticastProbe {
  /** The question left at least one interface and was heard on this computer. */
  canAsk: boolean
  /** Addresses of other computers that were heard. */
  heard: ReadonlySet<string>
}

/**
 * Asks everyone on the networks of these addresses who is there, and listens.
 * @param own this computer's IPv4 addresses.
 */
export async function probeMulticast(own: readonly string[], listenMs: number): Promise<MulticastProbe> {
  const heard = new Set<string>()
  let canAsk = false
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  try {
    await bind(socket)
    socket.on('message', (_message, { address }) => {
      if (own.includes(address)) canAsk = true
      else heard.add(address)
    })
    for (const address of own) join(socket, address)
    // Asked twice, because one packet may be lost.
    for (const waitMs of [listenMs * 0.4, listenMs * 0.6]) {
      for (const address of own) await ask(socket, address)
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  } catch {
    // The port or the group was refused: then nothing can be asked, which is the finding.
  } finally {
    socket.close()
  }
  return { canAsk, heard }
}

function bind(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.bind(port, () => {
      socket.off('error', reject)
      // Whatever goes wrong later shows as silence.
      socket.on('error', () => undefined)
      resolve()
    })
  })
}

function join(socket: Socket, address: string): void {
  try {
    socket.addMembership(group, address)
  } catch {
    // An interface that is just going away, or knows no multicast: the others count.
  }
}

function ask(socket: Socket, address: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      socket.setMulticastInterface(address)
      socket.send(question, port, group, () => resolve())
    } catch {
      // As above.
      resolve()
    }
  })
}
