import { WebSocket } from 'ws'
import type { Seat } from '#shared/doc/own.ts'
import type { GuestRecord } from '#shared/doc/room-record.ts'
import { readRoomRecord } from '#shared/doc/room-record.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { Id } from '#shared/ids.ts'
import type { GuestState } from '#shared/ipc/contract.ts'
import { formatAddress, parseAddress, type RoomAddress } from '#shared/room/address.ts'
import { normaliseJoinCode } from '#shared/room/join-code.ts'
import {
  type CloseReason,
  closeReasonOf,
  type GuestMessage,
  type HostMessage,
  maxControlFrameBytes,
  protocolVersion,
} from '#shared/room/protocol.ts'
import type { Logger } from '../log.ts'
import type { SessionReplica } from '../vault/session-replica.ts'
import type { SocketTarget } from './bridge-sockets.ts'
import { outcomeOf, parseHostMessage } from './guest-outcomes.ts'

/** What a guest is given at the door, for its session file. */
export interface GuestAdmission {
  sessionId: Id
  seat: Seat
  roomName: string
  record: GuestRecord
  /** False where nothing may be written to this computer's disk. */
  isKept: boolean
}

export interface GuestRoomOptions {
  /** Makes (or finds) this computer's file of the session and flushes it. State `inside` follows when it is done. */
  createGuestSession: (admission: GuestAdmission) => Promise<void>
  /** Wipes this computer's file of the session: the room was ended, or this person's place in it. */
  forgetGuestSession: (sessionId: Id) => Promise<void>
  log: Logger
  now: () => number
  /** A number from 0 up to, not including, 1; spreads the reconnects of many guests. */
  random: () => number
  timings?: GuestTimings
}

/** How soon a guest notices that the host is away, and how soon it tries again. */
export interface GuestTimings {
  pingEveryMs: number
  silenceMs: number
  retryFirstMs: number
  retryMaxMs: number
}

export interface JoinRequest {
  address: string
  code: string
  name: string
}

/** This computer's way into a room led on another one, and back into it. */
export interface GuestRoom {
  /**
   * Knocks at a room. Resolves once the host has answered; the rest is told by the state.
   * @throws AppError `room.badAddress`, `room.wrongCode`, `room.unreachable`, `room.locked`, …
   */
  join: (request: JoinRequest) => Promise<void>
  /** Goes back into the room of a session this computer was admitted to, and keeps trying. */
  resume: (replica: Pick<SessionReplica, 'id' | 'own'>) => void
  /** Gives up the place for good and forgets the session. */
  leave: () => Promise<void>
  setWriting: (on: boolean) => void
  state: () => GuestState | null
  onChange: (listener: (state: GuestState) => void) => () => void
  /** Where the window's sockets lead while this computer has a place in a room. */
  socketTarget: () => SocketTarget | null
  /** Disconnects without giving up the place. */
  close: () => void
}

const handshakeTimeoutMs = 4_000

/** Silence is two pings without an answer: waiting for TCP to notice a dead path takes many times longer. */
const guestTimings: GuestTimings = {
  pingEveryMs: 2_500,
  silenceMs: 5_500,
  retryFirstMs: 500,
  retryMaxMs: 5_000,
}

interface Place {
  address: RoomAddress
  /** Sent first on every connection. */
  greeting: GuestMessage
  sessionId: Id | null
  token: string | null
  /** Answers `join`, once. */
  answer: ((error: AppError | null) => void) | null
  failures: number
  presence: { present: number; expected: number; someoneWriting: boolean }
}

const alone = { present: 1, expected: 1, someoneWriting: false }

export function createGuestRoom(options: GuestRoomOptions): GuestRoom {
  const { log, now, random, timings = guestTimings } = options
  const listeners = new Set<(state: GuestState) => void>()
  let current: GuestState | null = null
  let place: Place | null = null
  let socket: WebSocket | null = null
  let heardAt = 0
  let beat: NodeJS.Timeout | undefined
  let retry: NodeJS.Timeout | undefined

  function change(next: GuestState) {
    if (JSON.stringify(next) === JSON.stringify(current)) return
    current = next
    for (const listener of [...listeners]) listener(next)
  }

  function disconnect() {
    clearInterval(beat)
    clearTimeout(retry)
    const last = socket
    socket = null
    return last
  }

  function send(message: GuestMessage) {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }

  function connect(to: Place) {
    disconnect()?.terminate()
    const opened = new WebSocket(`ws://${formatAddress(to.address)}/room`, {
      handshakeTimeout: handshakeTimeoutMs,
      maxPayload: maxControlFrameBytes,
      perMessageDeflate: false,
    })
    socket = opened
    heardAt = now()
    beat = setInterval(() => {
      if (now() - heardAt > timings.silenceMs) opened.terminate()
      else send({ type: 'ping' })
    }, timings.pingEveryMs)
    opened.on('open', () => send(to.greeting))
    opened.on('message', (data: Buffer) => {
      heardAt = now()
      if (socket === opened) receive(to, data.toString())
    })
    // Every error of a socket is followed by its close.
    opened.on('error', () => opened.terminate())
    opened.on('close', (code) => {
      if (socket === opened) lost(to, closeReasonOf(code))
    })
  }

  function receive(to: Place, text: string) {
    const message = parseHostMessage(text)
    if (!message) return finish(to, 'room.protocol')
    if (message.type === 'waiting') return waits(to, message.roomName)
    if (message.type === 'presence') {
      const { type: _type, ...presence } = message
      to.presence = presence
      if (current?.state === 'inside') change({ ...current, ...presence })
      return
    }
    if (message.type !== 'admitted') return
    enter(to, message).catch((error: unknown) => {
      log.error('room.admissionNotSaved', { kind: error instanceof Error ? error.name : 'unknown' })
      finish(to, error instanceof AppError ? error.code : 'internal')
    })
  }

  function waits(to: Place, roomName: string) {
    to.failures = 0
    answer(to, null)
    change({ state: 'waiting', roomName })
  }

  async function enter(to: Place, message: Extract<HostMessage, { type: 'admitted' }>) {
    const { sessionId, personId, name, role, roomName, token, topic, recordLevel } = message
    const via = socket
    if (to.sessionId !== null && to.sessionId !== sessionId) return finish(to, 'room.protocol')
    if (to.sessionId === null) {
      const record: GuestRecord = { kind: 'guest', address: formatAddress(to.address), token, topic }
      await options.createGuestSession({
        sessionId,
        seat: { personId, name, role },
        roomName,
        record,
        isKept: recordLevel !== 'R0',
      })
    }
    if (place !== to) return
    to.failures = 0
    to.sessionId = sessionId
    to.token = token
    to.greeting = { type: 'resume', version: protocolVersion, token }
    answer(to, null)
    // Writing the file takes a moment, in which the connection may have been lost.
    if (socket !== via) change({ state: 'away', sessionId })
    else change({ state: 'inside', sessionId, ...to.presence })
  }

  function lost(to: Place, reason: CloseReason | null) {
    disconnect()
    const outcome = outcomeOf(reason)
    if (outcome) {
      if (outcome.forgets) forget(to.sessionId)
      return finish(to, outcome.code)
    }
    if (to.answer) return finish(to, 'room.unreachable')
    change({ state: 'away', sessionId: to.sessionId })
    to.failures += 1
    const delayMs = Math.min(timings.retryMaxMs, timings.retryFirstMs * 2 ** Math.min(to.failures - 1, 6))
    retry = setTimeout(() => connect(to), delayMs * (0.7 + 0.6 * random()))
  }

  function forget(sessionId: Id | null) {
    if (sessionId === null) return
    options.forgetGuestSession(sessionId).catch((error: unknown) => {
      log.error('room.sessionNotForgotten', { kind: error instanceof Error ? error.name : 'unknown' })
    })
  }

  function finish(to: Place, code: ErrorCode) {
    disconnect()?.close()
    if (place === to) place = null
    change({ state: 'out', code })
    answer(to, new AppError(code))
  }

  function answer(to: Place, error: AppError | null) {
    to.answer?.(error)
    to.answer = null
  }

  function take(next: Place) {
    if (place) answer(place, new AppError('room.notOpen'))
    place = next
    change({ state: 'connecting' })
    connect(next)
  }

  async function leave() {
    const left = place
    if (!left) return
    send({ type: 'leave' })
    place = null
    disconnect()?.close()
    current = null
    answer(left, new AppError('room.notOpen'))
    if (left.sessionId !== null) await options.forgetGuestSession(left.sessionId)
  }

  return {
    async join({ address: typed, code: typedCode, name }) {
      const address = parseAddress(typed)
      if (!address) throw new AppError('room.badAddress')
      const code = normaliseJoinCode(typedCode)
      // What cannot be a code is not worth one of the few tries.
      if (code === null) throw new AppError('room.wrongCode')
      const greeting: GuestMessage = { type: 'join', version: protocolVersion, code, name }
      await new Promise<void>((resolve, reject) => {
        const settle = (error: AppError | null) => (error ? reject(error) : resolve())
        take({
          address,
          greeting,
          sessionId: null,
          token: null,
          answer: settle,
          failures: 0,
          presence: alone,
        })
      })
    },
    resume(replica) {
      const record = readRoomRecord(replica.own)
      const address = record?.kind === 'guest' ? parseAddress(record.address) : null
      if (record?.kind !== 'guest' || !address) throw new AppError('room.notOpen')
      const { token } = record
      const greeting: GuestMessage = { type: 'resume', version: protocolVersion, token }
      take({ address, greeting, sessionId: replica.id, token, answer: null, failures: 0, presence: alone })
    },
    leave,
    setWriting(on) {
      if (current?.state === 'inside') send({ type: 'writing', on })
    },
    state: () => current,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    socketTarget: () => (place?.token ? { ...place.address, token: place.token } : null),
    close() {
      const left = place
      place = null
      disconnect()?.close()
      if (left) answer(left, new AppError('room.notOpen'))
    },
  }
}
