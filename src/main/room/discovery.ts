import { Bonjour, type Browser, type Service } from 'bonjour-service'
import { z } from 'zod'
import { type FillRandom, idSchema } from '#shared/ids.ts'
import type { FoundRoom } from '#shared/ipc/contract.ts'
import { formatAddress, isIpv4, isLocalHost, type RoomAddress } from '#shared/room/address.ts'
import { type Hello, protocolVersion } from '#shared/room/protocol.ts'
import type { Logger } from '../log.ts'
import { askHello } from './ask-hello.ts'

/** DNS-SD service type: `_stillpoint._tcp`. */
const serviceType = 'stillpoint'

export interface AnnounceOptions {
  /** The room's friendly name, the only name the network sees. */
  name: string
  port: number
  roomId: string
  /** SHA-256 of the room's certificate. */
  fingerprint: string
  onChange: () => void
}

export interface Announcement {
  /** True once the network took the announcement. Where multicast is blocked further on, nobody can tell. */
  isAnnounced: () => boolean
  close: () => Promise<void>
}

export type Announce = (options: AnnounceOptions) => Announcement

export interface AnnouncerOptions {
  fillRandom: FillRandom
  log: Logger
}

/** How long saying goodbye on the network may take: without a network it is never confirmed. */
const goodbyeMs = 500

/** Hex digits of the fingerprint that are announced: they tell rooms apart, the code or the link proves one. */
const shortFingerprintLength = 16

/** Makes the room findable on the local network. A network that refuses is no error: the address can be typed. */
export function createAnnounce({ fillRandom, log }: AnnouncerOptions): Announce {
  return function announce({ name, port, roomId, fingerprint, onChange }) {
    let announced = false
    let closing: Promise<void> | undefined
    const onError = (error: unknown) => {
      log.warn('discovery.announceFailed', { code: String((error as NodeJS.ErrnoException).code ?? 'none') })
      if (!announced) return
      announced = false
      onChange()
    }
    const bonjour = new Bonjour({}, onError)
    watchSocket(bonjour, onError)
    watchAnswers(bonjour, onError, () => {
      if (announced) return
      announced = true
      onChange()
    })
    const suffix = randomHex(fillRandom, 3)
    bonjour.publish({
      // A name that is taken already would be given up without an error.
      name: `${name.slice(0, 40)} ${suffix}`,
      type: serviceType,
      port,
      host: `stillpoint-${suffix}.local`,
      txt: { v: String(protocolVersion), id: roomId, fp: fingerprint.slice(0, shortFingerprintLength) },
      probe: false,
    })
    return {
      isAnnounced: () => announced,
      close() {
        closing ??= sayGoodbye(bonjour)
        return closing
      },
    }
  }
}

function sayGoodbye(bonjour: Bonjour): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      bonjour.destroy()
      resolve()
    }
    const timer = setTimeout(done, goodbyeMs)
    bonjour.unpublishAll(done)
  })
}

type Sent = (error?: unknown) => void

/** What stands behind bonjour-service: multicast-dns. */
interface Multicast {
  on: (event: 'error' | 'warning', listener: (error: unknown) => void) => void
  respond: (answer: unknown, to: unknown, done?: Sent) => void
}

function multicastOf(bonjour: Bonjour): Multicast {
  return (bonjour as unknown as { server: { mdns: Multicast } }).server.mdns
}

/** Errors of the multicast socket itself go nowhere else; unheard they would end the program. */
function watchSocket(bonjour: Bonjour, onError: (error: unknown) => void) {
  const multicast = multicastOf(bonjour)
  multicast.on('error', onError)
  multicast.on('warning', onError)
}

/** bonjour-service calls a service published even when sending failed, so the sending itself is watched. */
function watchAnswers(bonjour: Bonjour, onError: (error: unknown) => void, onSent: () => void) {
  const multicast = multicastOf(bonjour)
  const respond = multicast.respond.bind(multicast)
  multicast.respond = (answer, to, done) => {
    const told = typeof to === 'function' ? (to as Sent) : done
    respond(answer, typeof to === 'function' ? null : to, (error) => {
      if (error) onError(error)
      else onSent()
      told?.(error)
    })
  }
}

function randomHex(fillRandom: FillRandom, bytes: number): string {
  return Buffer.from(fillRandom(new Uint8Array(bytes))).toString('hex')
}

/** What a stranger's announcement must look like before anything is done with it. */
const announcedSchema = z.object({
  fqdn: z.string().max(255),
  port: z.int().min(1).max(65_535),
  addresses: z.array(z.string().max(64)).max(32).default([]),
  referer: z.object({ address: z.string().max(64) }).optional(),
  txt: z.object({ v: z.string().max(8), id: idSchema, fp: z.string().regex(/^[0-9a-f]{16}$/) }),
})

type Announced = z.infer<typeof announcedSchema>

export interface BrowseOptions {
  onRooms: (rooms: FoundRoom[]) => void
  log: Logger
  /** A clock in ms. */
  now: () => number
  /** Asks a computer whether the room is really there; null when it does not answer. */
  ask?: typeof askHello
}

const queryEveryMs = 1_000
const askTimeoutMs = 1_500
const askAgainMs = 4_000
const maxRooms = 50

interface Candidate {
  announced: Announced
  askedAt: number
  isAsking: boolean
  /** Answers missing in a row. */
  missed: number
  room: FoundRoom | null
}

export interface Browsing {
  close: () => void
}

/** Looks for rooms on the local network until closed. A room is shown only after it answered by itself. */
export function browseRooms({ onRooms, log, now, ask = askHello }: BrowseOptions): Browsing {
  const candidates = new Map<string, Candidate>()
  let shown = '[]'
  let closed = false
  const onError = (error: unknown) =>
    log.warn('discovery.browseFailed', { code: String((error as NodeJS.ErrnoException).code ?? 'none') })
  const bonjour = new Bonjour({}, onError)
  watchSocket(bonjour, onError)
  const browser: Browser = bonjour.find({ type: serviceType })
  browser.on('up', add)
  browser.on('txt-update', add)
  browser.on('srv-update', add)
  browser.on('down', (service: Service) => {
    candidates.delete(service.fqdn)
    show()
  })

  function add(service: Service) {
    const parsed = announcedSchema.safeParse(service)
    if (!parsed.success || parsed.data.txt.v !== String(protocolVersion)) return
    const { fqdn } = parsed.data
    const known = candidates.get(fqdn)
    if (!known && candidates.size >= maxRooms) return
    const fresh = { askedAt: Number.NEGATIVE_INFINITY, isAsking: false, missed: 0, room: null }
    candidates.set(fqdn, { ...(known ?? fresh), announced: parsed.data })
    askAll()
  }

  function show() {
    if (closed) return
    const rooms = [...candidates.values()].flatMap(({ room }) => (room?.roomName ? [room] : []))
    const unique = [...new Map(rooms.map((room) => [room.roomId, room])).values()]
    const next = JSON.stringify(unique)
    if (next === shown) return
    shown = next
    onRooms(unique)
  }

  async function askOne(candidate: Candidate) {
    const { announced } = candidate
    candidate.isAsking = true
    const room = await firstAnswer(announced, (address) =>
      ask(address, askTimeoutMs, (fingerprint) => fingerprint.startsWith(announced.txt.fp)),
    )
    candidate.isAsking = false
    candidate.askedAt = now()
    candidate.missed = room ? 0 : candidate.missed + 1
    // One answer may get lost; the second in a row means that the room has gone without saying so.
    if (room || candidate.missed >= 2) candidate.room = room
    show()
  }

  function askAll() {
    for (const candidate of candidates.values()) {
      if (candidate.isAsking || now() - candidate.askedAt < askAgainMs) continue
      askOne(candidate).catch(onError)
    }
  }

  const timer = setInterval(() => {
    browser.update()
    askAll()
  }, queryEveryMs)

  return {
    close() {
      if (closed) return
      closed = true
      clearInterval(timer)
      browser.stop()
      bonjour.destroy()
    },
  }
}

/** The first of the announced addresses at which this very room answers. */
async function firstAnswer(
  { addresses, referer, port, txt }: Announced,
  ask: (address: RoomAddress) => Promise<Hello | null>,
): Promise<FoundRoom | null> {
  const named = [...addresses].sort((one, other) => Number(isIpv4(other)) - Number(isIpv4(one)))
  const all = [...new Set([...(referer ? [referer.address] : []), ...named])]
  // An announcement is anyone's word: it must not make this computer speak to a place outside the local network.
  for (const host of all.filter((one) => isLocalHost(one) && !/^fe[89ab]/iu.test(one)).slice(0, 4)) {
    const hello = await ask({ host, port })
    if (hello?.roomId === txt.id)
      return { roomId: hello.roomId, roomName: hello.roomName, address: formatAddress({ host, port }) }
  }
  return null
}
