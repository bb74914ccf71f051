import { networkInterfaces } from 'node:os'
import { setSeat } from '#shared/doc/own.ts'
import { readRoomRecord, setRoomRecord } from '#shared/doc/room-record.ts'
import { AppError } from '#shared/errors.ts'
import type { FillRandom } from '#shared/ids.ts'
import type { Emit, HostRoom } from '#shared/ipc/contract.ts'
import { parseAddress } from '#shared/room/address.ts'
import type { Mail, MailReply } from '#shared/room/mailbox.ts'
import type { Desk } from './desk.ts'
import type { Logger } from './log.ts'
import { rememberName } from './remember-name.ts'
import { listAddresses } from './room/addresses.ts'
import { askHello } from './room/ask-hello.ts'
import { type BridgeSockets, createBridgeSockets } from './room/bridge-sockets.ts'
import { checkConnection } from './room/checks/check-connection.ts'
import { browseRooms, createAnnounce } from './room/discovery.ts'
import type { JoinRequest } from './room/guest-place.ts'
import { createGuestRoom } from './room/guest-room.ts'
import type { GuestAdmission } from './room/guest-service.ts'
import { createHostRoom } from './room/host-room.ts'
import type { HostRoomService } from './room/host-service.ts'
import { hasAddress, watchNetwork } from './room/network/network-watch.ts'
import type { ProcessHandle } from './room/process-messages.ts'
import type { SessionStore } from './vault/memory-vault.ts'

/** This computer's part in live rooms: it leads at most one, and is a guest in at most one. */
export interface Rooms {
  /** Opens the room of a session that this computer leads. @throws AppError `room.cannotListen`. */
  open: (sessionId: string) => Promise<HostRoom>
  /** @throws AppError `room.notOpen` when this computer leads no room right now. */
  host: () => HostRoomService
  end: () => Promise<void>
  join: (request: JoinRequest) => Promise<void>
  resume: (sessionId: string) => Promise<void>
  leave: () => Promise<void>
  setWriting: (on: boolean) => void
  /** Says under which client id the window's document writes. @throws AppError `room.notOpen` */
  client: (clientId: number) => void
  /** @throws AppError `room.notOpen` while there is no host to give it to. */
  mail: (mail: Mail) => void
  sockets: () => BridgeSockets
  /** Whether this computer leads a room or has a place in one right now. */
  isInRoom: () => boolean
  startDiscovery: () => void
  stopDiscovery: () => void
  /** Tries the way to an address, telling of each step. */
  checkConnection: (address: string) => Promise<void>
  /** The window turns away from a session: its room closes here without ending for the others. */
  leaveSession: (sessionId: string) => Promise<void>
  close: () => Promise<void>
}

export interface RoomsOptions {
  vault: SessionStore
  desk: Desk
  emit: Emit
  log: Logger
  /** UTC in ms. */
  now: () => number
  fillRandom: FillRandom
  startProcess: () => ProcessHandle
}

export function createRooms(options: RoomsOptions): Rooms {
  const { vault, desk, emit, log, now, fillRandom, startProcess } = options
  let hosted: { sessionId: string; room: HostRoomService; stop: () => void } | null = null
  let returningTo: string | null = null
  let browsing: { close: () => void } | null = null

  const guest = createGuestRoom({
    keepGuestSession: (admission) => keepPlace(vault, log, admission),
    forgetGuestSession: async (sessionId) => {
      await desk.forget(sessionId)
      await vault.remove(sessionId)
    },
    findRoom(roomId, fingerprint, onFound) {
      const search = browseRooms({
        onRooms(rooms) {
          const address = parseAddress(rooms.find((room) => room.roomId === roomId)?.address ?? '')
          if (address) onFound(address)
        },
        ask: (address, timeoutMs) => askHello(address, timeoutMs, (shown) => shown === fingerprint),
        log,
        now,
      })
      return search.close
    },
    onMail: (sessionId, reply) => emit('mail.heard', { sessionId, reply }),
    log,
    now,
    random: Math.random,
  })
  guest.onChange((state) => emit('guest.changed', state))

  const sockets = createBridgeSockets({
    target: () => hosted?.room.socketTarget() ?? guest.socketTarget(),
    emit: (event) => emit('socket.event', event),
  })

  const network = watchNetwork({
    read: networkInterfaces,
    now,
    onChange() {
      hosted?.room.networkChanged()
      guest.networkChanged((address) => hasAddress(networkInterfaces(), address))
      emit('network.changed', null)
    },
  })

  async function closeHosted(): Promise<void> {
    const closing = hosted
    hosted = null
    if (!closing) return
    closing.stop()
    await closing.room.close()
    emit('room.changed', null)
  }

  return {
    async open(sessionId) {
      if (hosted?.sessionId === sessionId) return hosted.room.open()
      await closeHosted()
      const replica = desk.replica(sessionId)
      const announce = createAnnounce({ fillRandom, log })
      const addresses = () => listAddresses(networkInterfaces())
      const onMail = (reply: MailReply) => emit('mail.heard', { sessionId, reply })
      const room = createHostRoom({ replica, startProcess, announce, addresses, onMail, log, fillRandom })
      hosted = { sessionId, room, stop: room.onChange((state) => emit('room.changed', state)) }
      try {
        return await room.open()
      } catch (error) {
        await closeHosted()
        throw error
      }
    },
    host() {
      if (!hosted) throw new AppError('room.notOpen')
      return hosted.room
    },
    async end() {
      await hosted?.room.end()
      await closeHosted()
    },
    join: (request) => guest.join(request),
    async resume(sessionId) {
      const place = vault.placeOf(sessionId)
      if (!place) throw new AppError('room.notOpen')
      returningTo = sessionId
      guest.resume(sessionId, place)
    },
    leave: () => guest.leave(),
    setWriting(on) {
      if (hosted) hosted.room.setWriting(on)
      else guest.setWriting(on)
    },
    client(clientId) {
      if (hosted) hosted.room.client(clientId)
      else guest.client(clientId)
    },
    mail(mail) {
      if (hosted) hosted.room.mail(mail)
      else guest.mail(mail)
    },
    sockets: () => sockets,
    isInRoom() {
      const state = guest.state()?.state ?? 'out'
      return hosted !== null || state !== 'out'
    },
    startDiscovery() {
      browsing ??= browseRooms({
        onRooms: (rooms) => emit('discovery.changed', rooms),
        log,
        now,
      })
    },
    stopDiscovery() {
      browsing?.close()
      browsing = null
    },
    checkConnection: (address) =>
      checkConnection({
        address,
        interfaces: networkInterfaces(),
        onProgress: (progress) => emit('connection.checked', progress),
      }),
    async leaveSession(sessionId) {
      if (hosted?.sessionId === sessionId) await closeHosted()
      const state = guest.state()
      const placeId = state && 'sessionId' in state ? state.sessionId : returningTo
      if (placeId === sessionId) guest.close()
    },
    async close() {
      network.close()
      browsing?.close()
      sockets.closeAll()
      guest.close()
      await closeHosted()
    },
  }
}

/**
 * Keeps the way back and takes the key; makes this computer's file of the session at the first admission. The record
 * is also in the session itself, where the window finds the name of its mesh.
 */
async function keepPlace(vault: SessionStore, log: Logger, admission: GuestAdmission): Promise<void> {
  const { sessionId, seat, record, isKept, guestKey } = admission
  const known = (await vault.list()).some((entry) => entry.id === sessionId)
  if (isKept) await vault.keepPlace(sessionId, record, new Uint8Array(Buffer.from(guestKey, 'hex')))
  else vault.holdPlace(sessionId, record)
  if (!known) {
    const create = isKept ? vault.create : vault.createInMemory
    await create(sessionId, 'guest', (_shared, own) => {
      setSeat(own, seat)
      setRoomRecord(own, record)
    })
    if (isKept) await rememberName(vault, log, seat.name)
    return
  }
  const replica = await vault.open(sessionId)
  if (JSON.stringify(readRoomRecord(replica.own)) === JSON.stringify(record)) return
  setRoomRecord(replica.own, record)
  await replica.flushed()
}
