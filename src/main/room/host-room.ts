import { readSeat } from '#shared/doc/own.ts'
import { readSession } from '#shared/doc/reads.ts'
import { putPerson } from '#shared/doc/session.ts'
import { AppError, toAppError } from '#shared/errors.ts'
import { type Id, newId } from '#shared/ids.ts'
import type { HostRoom } from '#shared/ipc/contract.ts'
import { formatAddress } from '#shared/room/address.ts'
import { formatJoinLink } from '#shared/room/join-link.ts'
import type { LobbyEntry, Presence } from './control.ts'
import { planOf } from './host-plan.ts'
import { keepHostRecord, newDoorKeys } from './host-record.ts'
import type { HostRoomOptions, HostRoomService } from './host-service.ts'
import { createMailbox, type Mailbox } from './mailbox/mailbox.ts'
import { createAnnouncing } from './network/announcing.ts'
import { createProcessLink } from './process-link.ts'
import type { FromProcess } from './process-messages.ts'
import type { RoomPlan } from './room-server.ts'
import type { Seat } from './seats.ts'
import { createWriteWatch } from './write-watch.ts'

/** Origin of changes that guests made, so that they are not sent back to the room. */
const fromRoom = Symbol('room')

/** How long guests may take to hear the end before the room's process is stopped. */
const endTimeoutMs = 4_000

export function createHostRoom(options: HostRoomOptions): HostRoomService {
  const { replica, log, fillRandom } = options
  const listeners = new Set<(room: HostRoom | null) => void>()
  const hostToken = newId(fillRandom)
  const admitting = new Set<Id>()
  const record = keepHostRecord(replica, fillRandom)
  let roomName = ''
  let locked = false
  let closedByWrongCodes = false
  let lobby: LobbyEntry[] = []
  let presence: Presence = { present: [], someoneWriting: false }
  let opening: Promise<HostRoom> | null = null
  let isOpen = false
  let mailbox: Mailbox | null = null
  let heardEnd: () => void = () => undefined

  const link = createProcessLink({
    startProcess: options.startProcess,
    plan,
    host: options.host ?? null,
    port: record.now().port,
    onMessage: receive,
    onLost: forgetSockets,
    log,
  })
  const announcing = createAnnouncing({
    announce: options.announce,
    current: () => ({
      name: roomName,
      port: link.port(),
      roomId: record.now().roomId,
      fingerprint: record.fingerprint(),
    }),
    onChange: changed,
  })
  const writes = createWriteWatch({
    replica,
    origin: fromRoom,
    log,
    onChange: changed,
    onMistrusted: link.restart,
  })
  const stopUpdates = replica.onUpdate((which, update, origin) => {
    if (which === 'shared' && origin !== fromRoom) link.post({ type: 'update', update })
  })

  function plan(): RoomPlan {
    return planOf(replica, record.now(), { roomName, locked, hostToken })
  }

  function receive(message: FromProcess) {
    switch (message.type) {
      case 'update':
        return writes.keep(message.update, message.personId)
      case 'breach':
        return writes.note(message.personId)
      case 'client':
        return writes.client(message.personId, message.clientId)
      case 'lobby':
        lobby = message.lobby
        return changed()
      case 'presence':
        presence = { present: message.present, someoneWriting: message.someoneWriting }
        return changed()
      case 'doorClosed':
        locked = true
        closedByWrongCodes = true
        log.warn('room.doorClosedByWrongCodes')
        return changed()
      case 'mail':
        return mailbox?.receive(message.personId, message.mail)
      case 'left':
        return forgetSeat(message.personId)
      case 'ended':
        return heardEnd()
    }
  }

  function openMailbox(): Mailbox {
    const ownId = readSeat(replica.own)?.personId
    return createMailbox({
      replica,
      fillRandom,
      log,
      reply(personId, reply) {
        if (personId === ownId) options.onMail?.(reply)
        else link.post({ type: 'mail', personId, reply })
      },
    })
  }

  function forgetSeat(personId: Id) {
    mailbox?.forget(personId)
    record.dropSeat(personId).catch((error: unknown) => {
      log.warn('room.recordNotSaved', { code: toAppError(error).code })
    })
    changed()
  }

  function forgetSockets() {
    lobby = []
    presence = { present: [], someoneWriting: false }
    changed()
  }

  function state(): HostRoom | null {
    if (!isOpen) return null
    const port = link.port()
    const addresses = options.addresses().map((host) => formatAddress({ host, port }))
    const { roomId, linkSecret: secret } = record.now()
    return {
      sessionId: replica.id,
      roomName,
      code: record.now().code,
      addresses,
      link: formatJoinLink({ addresses, roomId, fingerprint: record.fingerprint(), secret }),
      announced: announcing.isAnnounced(),
      locked,
      lobby: lobby.filter(({ requestId }) => !admitting.has(requestId)),
      present: presence.present,
      someoneWriting: presence.someoneWriting,
      breaches: writes.breaches(),
      ...(closedByWrongCodes ? { closedBecause: 'wrongCodes' as const } : {}),
    }
  }

  function changed() {
    const room = state()
    for (const listener of [...listeners]) listener(room)
  }

  async function openOnce(): Promise<HostRoom> {
    roomName = readSession(replica.shared)?.roomName ?? ''
    await link.open()
    await record.change({ port: link.port() })
    mailbox ??= openMailbox()
    writes.ownClient(replica.shared.clientID)
    isOpen = true
    await announcing.start()
    log.info('room.open')
    changed()
    const room = state()
    if (!room) throw new AppError('room.notOpen')
    return room
  }

  async function admitOne({ requestId, name }: LobbyEntry): Promise<void> {
    const [personId, token] = [newId(fillRandom), newId(fillRandom)]
    const guestKey = newId(fillRandom) + newId(fillRandom)
    const seat: Seat = { personId, token, guestKey, name, role: 'participant' }
    putPerson(replica.shared, { id: seat.personId, name, role: seat.role })
    await record.addSeat(seat)
    link.post({ type: 'admit', requestId, seat })
  }

  async function admit(requestIds: readonly Id[]): Promise<void> {
    const wanted = lobby.filter(
      ({ requestId }) => requestIds.includes(requestId) && !admitting.has(requestId),
    )
    for (const { requestId } of wanted) admitting.add(requestId)
    try {
      for (const entry of wanted) await admitOne(entry)
    } finally {
      lobby = lobby.filter(({ requestId }) => !admitting.has(requestId) || !requestIds.includes(requestId))
      for (const { requestId } of wanted) admitting.delete(requestId)
      changed()
    }
  }

  async function remove(personId: Id): Promise<void> {
    // Without a new name for the mesh, others could go on handing over there what is written from now on.
    const topic = newId(fillRandom)
    link.post({ type: 'remove', personId, topic })
    mailbox?.forget(personId)
    writes.forget(personId)
    await record.removeSeat(personId, topic)
  }

  async function lock(next: boolean): Promise<void> {
    // A code that was shown before the door closed may have gone further than meant.
    const { code, linkSecret } = record.now()
    const keys = locked && !next ? newDoorKeys(fillRandom) : { code, linkSecret }
    locked = next
    closedByWrongCodes = false
    link.post({ type: 'lock', locked, ...keys })
    changed()
    await record.change(keys)
    changed()
  }

  async function end(): Promise<void> {
    if (isOpen) {
      const heard = new Promise<void>((resolve) => {
        heardEnd = resolve
        setTimeout(resolve, endTimeoutMs).unref()
      })
      link.post({ type: 'end' })
      await heard
    }
    await close()
    await record.startAfresh()
  }

  async function close(): Promise<void> {
    stopUpdates()
    if (!isOpen && !opening) return
    isOpen = false
    opening = null
    mailbox?.close()
    mailbox = null
    link.close()
    forgetSockets()
    await announcing.end()
  }

  return {
    open() {
      const room = state()
      if (room) return Promise.resolve(room)
      opening ??= openOnce().catch((error: unknown) => {
        opening = null
        throw error
      })
      return opening
    },
    admit,
    async decline(requestId) {
      link.post({ type: 'decline', requestId })
    },
    remove,
    lock,
    end,
    setWriting: (on) => link.post({ type: 'writing', on }),
    forgetBreach: writes.forget,
    client: writes.ownClient,
    mail(mail) {
      const ownId = readSeat(replica.own)?.personId
      if (!mailbox || ownId === undefined) throw new AppError('room.notOpen')
      mailbox.receive(ownId, mail)
    },
    state,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    socketTarget() {
      if (!isOpen) return null
      const address = { host: '127.0.0.1', port: link.port() }
      return { address, fingerprint: record.fingerprint(), token: hostToken }
    },
    networkChanged() {
      if (!isOpen) return
      announcing.start().catch((error: unknown) => {
        log.warn('room.notAnnounced', { code: toAppError(error).code })
      })
      changed()
    },
    close,
  }
}
