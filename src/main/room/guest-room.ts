import type { GuestRecord } from '#shared/doc/room-record.ts'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import type { Id } from '#shared/ids.ts'
import type { GuestState } from '#shared/ipc/contract.ts'
import type { CloseReason, HostMessage } from '#shared/room/protocol.ts'
import { connectGuest, type GuestConnection, roomTimings } from './guest-connection.ts'
import { outcomeOf } from './guest-outcomes.ts'
import { type Place, placeOf, placeOfRecord, preferAddress, recordOf } from './guest-place.ts'
import type { GuestAdmission, GuestRoom, GuestRoomOptions } from './guest-service.ts'

/** How often a guest comes back to a door where too many are trying their codes at this moment. */
const busyTries = 20
const busyRetryMs = 500

/** A place together with how things stand there. */
interface Visit {
  place: Place
  /** Answers `join`, once. */
  answer: ((error: AppError | null) => void) | null
  failures: number
  presence: { present: number; expected: number; someoneWriting: boolean }
  /** What was handed over at the last admission. */
  admission: GuestAdmission | null
  /** What this computer's file holds. */
  record: GuestRecord | null
  /** Addresses that were not tried since the person asked. */
  untried: number
}

const alone = { present: 1, expected: 1, someoneWriting: false }

export function createGuestRoom(options: GuestRoomOptions): GuestRoom {
  const { log, now, random, timings = roomTimings } = options
  const listeners = new Set<(state: GuestState) => void>()
  let current: GuestState | null = null
  let visit: Visit | null = null
  let connection: GuestConnection | null = null
  let retry: NodeJS.Timeout | undefined
  let endSearch: (() => void) | null = null

  function change(next: GuestState) {
    if (JSON.stringify(next) === JSON.stringify(current)) return
    current = next
    for (const listener of [...listeners]) listener(next)
  }

  function stopSearch() {
    endSearch?.()
    endSearch = null
  }

  function disconnect() {
    clearTimeout(retry)
    const last = connection
    connection = null
    return last
  }

  function connect(to: Visit) {
    disconnect()?.terminate()
    const opened = connectGuest({
      place: to.place,
      timings,
      now,
      onMessage: (message) => receive(to, message),
      onRefused: (code) => finish(to, code),
      onLost: (reason, problem) => lost(to, reason, problem),
    })
    connection = opened
  }

  function receive(to: Visit, message: HostMessage) {
    if (message.type === 'waiting') return waits(to, message.roomName)
    if (message.type === 'presence') {
      const { type: _type, ...presence } = message
      to.presence = presence
      if (current?.state === 'inside') change({ ...current, ...presence })
      return
    }
    if (message.type === 'mail') {
      if (to.place.sessionId !== null) options.onMail?.(to.place.sessionId, message.reply)
      return
    }
    if (message.type !== 'admitted' && message.type !== 'topic') return
    const saving = message.type === 'topic' ? moveMesh(to, message.topic) : enter(to, message)
    saving.catch((error: unknown) => {
      log.error('room.admissionNotSaved', { kind: error instanceof Error ? error.name : 'unknown' })
      finish(to, error instanceof AppError ? error.code : 'internal')
    })
  }

  function waits(to: Visit, roomName: string) {
    to.failures = 0
    answer(to, null)
    change({ state: 'waiting', roomName })
  }

  async function enter(to: Visit, message: Extract<HostMessage, { type: 'admitted' }>) {
    const { sessionId, personId, name, role, roomName, token, topic, recordLevel, guestKey } = message
    const { place } = to
    const via = connection
    const record = recordOf(place, { token, topic })
    if (!record || (place.sessionId !== null && place.sessionId !== sessionId))
      return finish(to, 'room.protocol')
    const isKept = recordLevel !== 'R0'
    await keep(to, { sessionId, seat: { personId, name, role }, roomName, record, isKept, guestKey })
    if (visit !== to) return
    to.failures = 0
    place.sessionId = sessionId
    place.entry = { by: 'token', token }
    stopSearch()
    answer(to, null)
    // Writing the file takes a moment, in which the connection may have been lost.
    if (connection !== via) change({ state: 'away', sessionId })
    else change({ state: 'inside', sessionId, ...to.presence })
  }

  async function moveMesh(to: Visit, topic: string) {
    if (to.admission) await keep(to, { ...to.admission, record: { ...to.admission.record, topic } })
  }

  async function keep(to: Visit, admission: GuestAdmission) {
    const isKnown = to.admission !== null && JSON.stringify(to.record) === JSON.stringify(admission.record)
    to.admission = admission
    to.record = admission.record
    if (!isKnown) await options.keepGuestSession(admission)
  }

  function lost(to: Visit, reason: CloseReason | null, problem: ErrorCode) {
    disconnect()
    const outcome = outcomeOf(reason)
    if (outcome) {
      if (outcome.forgets) forget(to.place.sessionId)
      const isOldLink = outcome.code === 'room.wrongCode' && to.place.entry.by === 'link'
      return finish(to, isOldLink ? 'room.wrongLink' : outcome.code)
    }
    to.failures += 1
    if (reason === 'busy' && to.answer && to.failures < busyTries) return tryAgain(to, busyRetryMs)
    const { addresses } = to.place
    to.place.addresses = [...addresses.slice(1), ...addresses.slice(0, 1)]
    to.untried -= 1
    if (to.answer) return to.untried > 0 ? connect(to) : finish(to, problem)
    change({ state: 'away', sessionId: to.place.sessionId })
    search(to)
    tryAgain(to, Math.min(timings.retryMaxMs, timings.retryFirstMs * 2 ** Math.min(to.failures - 1, 6)))
  }

  function tryAgain(to: Visit, delayMs: number) {
    retry = setTimeout(() => connect(to), delayMs * (0.7 + 0.6 * random()))
  }

  /** The host's address may have changed; its room's id and certificate have not. */
  function search(to: Visit) {
    const { roomId, fingerprint } = to.place
    if (roomId === null || fingerprint === null) return
    endSearch ??= options.findRoom(roomId, fingerprint, (address) => {
      if (visit !== to || current?.state !== 'away') return
      // Found where it was is as good: the way there is open again, and the next attempt need not be waited for.
      preferAddress(to.place, address)
      connect(to)
    })
  }

  function forget(sessionId: Id | null) {
    if (sessionId === null) return
    options.forgetGuestSession(sessionId).catch((error: unknown) => {
      log.error('room.sessionNotForgotten', { kind: error instanceof Error ? error.name : 'unknown' })
    })
  }

  function finish(to: Visit, code: ErrorCode) {
    disconnect()?.close()
    if (visit === to) {
      visit = null
      stopSearch()
    }
    change({ state: 'out', code })
    answer(to, new AppError(code))
  }

  function answer(to: Visit, error: AppError | null) {
    to.answer?.(error)
    to.answer = null
  }

  function take(place: Place, record: GuestRecord | null, answerJoin: Visit['answer']) {
    drop()
    visit = {
      place,
      answer: answerJoin,
      failures: 0,
      presence: alone,
      admission: null,
      record,
      // One more than there are: a first attempt may fail for a packet that was lost.
      untried: place.addresses.length + 1,
    }
    change({ state: 'connecting' })
    connect(visit)
  }

  /** Disconnects; whoever still waits for the answer of `join` is told. */
  function drop() {
    const left = visit
    visit = null
    stopSearch()
    disconnect()?.close()
    if (left) answer(left, new AppError('room.notOpen'))
    return left
  }

  async function leave() {
    if (!visit) return
    connection?.send({ type: 'leave' })
    const left = drop()
    current = null
    if (left?.place.sessionId) await options.forgetGuestSession(left.place.sessionId)
  }

  return {
    async join(request) {
      const place = placeOf(request)
      await new Promise<void>((resolve, reject) => {
        take(place, null, (error) => (error ? reject(error) : resolve()))
      })
    },
    resume(sessionId, record) {
      take(placeOfRecord(record, sessionId), record, null)
    },
    leave,
    setWriting(on) {
      if (current?.state === 'inside') connection?.send({ type: 'writing', on })
    },
    client(clientId) {
      if (current?.state !== 'inside') throw new AppError('room.notOpen')
      connection?.send({ type: 'client', clientId })
    },
    mail(mail) {
      if (current?.state !== 'inside') throw new AppError('room.notOpen')
      connection?.send({ type: 'mail', mail })
    },
    state: () => current,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    socketTarget() {
      const {
        addresses: [address],
        fingerprint = null,
        entry,
      } = visit?.place ?? { addresses: [] }
      if (!address || fingerprint === null || entry?.by !== 'token') return null
      return { address, fingerprint, token: entry.token }
    },
    networkChanged(isOwn) {
      if (!visit) return
      visit.failures = 0
      const from = connection?.localAddress() ?? null
      if (from !== null && isOwn(from)) return
      // Its end is told by nobody: over an address that is gone no answer comes, not even a refusal.
      if (current?.state === 'inside') change({ state: 'away', sessionId: current.sessionId })
      if (current?.state === 'away') connect(visit)
    },
    close: () => void drop(),
  }
}
