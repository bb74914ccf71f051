import { type GuestMessage, type HostMessage, protocolVersion } from '#shared/room/protocol.ts'
import { loadCodeExchange } from './code-exchange.ts'
import type { Entry, Place } from './guest-place.ts'

type Challenge = Extract<HostMessage, { type: 'challenge' }>

/** What a guest says first on one connection, and how it answers to the host's part of the exchange. */
export interface Greeting {
  first: GuestMessage
  /**
   * The proof for the host that showed the certificate `shown`; from then on the place is pinned to it. Otherwise why
   * there is none, and nothing may be sent there.
   */
  prove: (
    place: Place,
    challenge: Challenge,
    shown: string,
  ) => GuestMessage | 'room.notGenuine' | 'room.wrongCode' | 'room.protocol'
}

/** A greeting is good for one connection. */
export async function greetingOf(entry: Entry): Promise<Greeting> {
  const version = protocolVersion
  if (entry.by === 'token')
    return { first: { type: 'resume', version, token: entry.token }, prove: () => 'room.protocol' }
  const { name } = entry
  if (entry.by === 'link')
    return {
      first: { type: 'joinByLink', version, secret: entry.secret, name },
      prove: () => 'room.protocol',
    }
  const exchange = (await loadCodeExchange()).createGuest(entry.code)
  return {
    first: { type: 'join', version, request: exchange.request },
    prove(place, { response, roomId, fingerprint }, shown) {
      // Said by whoever answers: one who stands between may hide it, and then the proof fails as for a wrong code.
      if (fingerprint !== shown) return 'room.notGenuine'
      const proof = exchange.prove(response, { roomId, fingerprint: shown })
      if (proof === null) return 'room.wrongCode'
      place.roomId = roomId
      place.fingerprint = shown
      return { type: 'prove', proof, name }
    },
  }
}
