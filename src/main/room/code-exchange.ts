/**
 * The join code as a password-authenticated key exchange (OPAQUE, RFC 9807): both sides prove to each other that they
 * know the code, bound to the room and to the certificate each of them sees. Neither listening nor standing between
 * the two leaves anything to try codes on; each try needs the host.
 */
export interface CodeBinding {
  roomId: string
  /** SHA-256 of the room's certificate, 64 hex digits: the host's own, or the one the guest was shown. */
  fingerprint: string
}

/**
 * OPAQUE stretches the password against whoever steals the server's record. Here the code itself lies beside the record,
 * so stretching would protect nothing and cost 0.4 s: the least that Argon2 allows. What protects six characters is
 * that only the host can say whether they are right, and says so a few times.
 */
const keyStretching = { 'argon2id-custom': { iterations: 1, memory: 8, parallelism: 1 } }

const identifiersOf = ({ roomId, fingerprint }: CodeBinding) => ({ client: roomId, server: fingerprint })

/** One guest's try at the host. */
export interface CodeChallenge {
  response: string
  /** Whether the guest has proved that it knows the code. The same proof is right once: it belongs to this try. */
  isProved: (proof: string) => boolean
}

/** The host's side for one code. */
export interface CodeHost {
  /** @throws when the request is not one of the exchange. */
  challenge: (request: string) => CodeChallenge
}

/** The guest's side of one try. */
export interface CodeGuest {
  request: string
  /** The proof for the host; null when code, room or certificate are not the host's. */
  prove: (response: string, binding: CodeBinding) => string | null
}

export interface CodeExchange {
  createHost: (code: string, binding: CodeBinding) => CodeHost
  createGuest: (code: string) => CodeGuest
}

type Opaque = typeof import('@serenity-kit/opaque')

/** Its WebAssembly is loaded when a door is first opened or knocked at, and not before. */
export async function loadCodeExchange(): Promise<CodeExchange> {
  const opaque = await import('@serenity-kit/opaque')
  await opaque.ready
  return {
    createHost: (code, binding) => createHost(opaque, code, binding),
    createGuest: (code) => createGuest(opaque, code),
  }
}

function createHost({ client, server }: Opaque, code: string, binding: CodeBinding): CodeHost {
  const identifiers = identifiersOf(binding)
  const userIdentifier = binding.roomId
  const serverSetup = server.createSetup()
  const { clientRegistrationState, registrationRequest } = client.startRegistration({ password: code })
  const { registrationResponse } = server.createRegistrationResponse({
    serverSetup,
    userIdentifier,
    registrationRequest,
  })
  const { registrationRecord } = client.finishRegistration({
    password: code,
    clientRegistrationState,
    registrationResponse,
    identifiers,
    keyStretching,
  })
  return {
    challenge(startLoginRequest) {
      const { serverLoginState, loginResponse } = server.startLogin({
        serverSetup,
        userIdentifier,
        registrationRecord,
        startLoginRequest,
        identifiers,
      })
      let used = false
      return {
        response: loginResponse,
        isProved(finishLoginRequest) {
          if (used) return false
          used = true
          try {
            return server.finishLogin({ serverLoginState, finishLoginRequest, identifiers }).sessionKey !== ''
          } catch {
            // The library throws for every proof that is not right, which here is an answer and no fault.
            return false
          }
        },
      }
    },
  }
}

function createGuest({ client }: Opaque, code: string): CodeGuest {
  const { clientLoginState, startLoginRequest } = client.startLogin({ password: code })
  return {
    request: startLoginRequest,
    prove(loginResponse, binding) {
      try {
        const identifiers = identifiersOf(binding)
        const finished = client.finishLogin({
          password: code,
          clientLoginState,
          loginResponse,
          identifiers,
          keyStretching,
        })
        return finished?.finishLoginRequest ?? null
      } catch {
        // Any computer may answer at an address: what it sent was no answer of this exchange.
        return null
      }
    },
  }
}
