import { fork } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import type { Logger } from '#main/log.ts'
import type { ProcessHandle } from '#main/room/process-messages.ts'
import { openServices, type RunningServices } from '#main/services.ts'
import { testKeyStore } from '#main/vault/testing.ts'
import type { Mesh } from '#renderer/room/mesh.ts'
import { type LiveSession, openSession } from '#renderer/room/session-client.ts'
import { realLinks } from '#renderer/room/session-links.ts'
import { createStore } from '#renderer/room/store.ts'
import { createWindowIpc, type WindowIpc } from '#renderer/room/window-ipc.ts'
import { addNote, editNote } from '#shared/doc/notes.ts'
import { newId } from '#shared/ids.ts'
import type { Emit, HostRoom, LibraryEntry } from '#shared/ipc/contract.ts'
import { type Facts, noFacts } from '#shared/room/check/facts.ts'
import { createText } from '#shared/text/text.ts'
import type { LightReport, WayIn } from './commands.ts'

const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined }
const fillRandom = (bytes: Uint8Array) => randomFillSync(bytes)

/** How long anything that crosses the network may take before the test is told, in ms. */
const patienceMs = 60_000

export type LightComputer = Awaited<ReturnType<typeof openLightComputer>>

/**
 * A whole Stillpoint without its window: the services of the main process on a real folder, the room in a process of
 * its own, and the window's room client, joined as the preload joins them. Its only way to the others is the relay:
 * a mesh needs Chromium.
 */
export async function openLightComputer(folder: string) {
  mkdirSync(folder, { recursive: true })
  const listeners = new Set<(name: string, data: unknown) => void>()
  const emit: Emit = (name, data) => {
    for (const listener of [...listeners]) listener(name, data)
  }
  const services = await openServices({
    userData: folder,
    text: createText('en'),
    log: silent,
    emit,
    startProcess: startRoomProcess,
    printer: { toPdf: refuse, print: refuse },
    presenter: { show: () => undefined, hide: () => undefined },
    askSavePath: async () => null,
    askOpenPath: async () => null,
    applyTheme: () => undefined,
    speak: async () => undefined,
    pageLeft: () => undefined,
    sessionShown: () => undefined,
    askPage: async () => undefined,
    renewWindow: async () => undefined,
    keyStore: testKeyStore,
    systemIdleMs: () => 0,
  })
  const ipc = createWindowIpc({
    invoke: (name, args) => services.dispatch(name, args),
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  return actsOf(services, ipc)
}

function actsOf(services: RunningServices, ipc: WindowIpc) {
  let live: LiveSession | null = null
  let found: { roomName: string; address: string }[] = []
  ipc.on('discovery.changed', (rooms) => {
    found = rooms
  })

  function session(): LiveSession {
    if (!live) throw new Error('no session is open')
    return live
  }

  async function enter(sessionId: string): Promise<void> {
    live = await openSession(ipc, sessionId, { starters: { ...realLinks, startMesh: noMesh } })
  }

  async function openRoom(sessionId: string): Promise<WayIn> {
    await enter(sessionId)
    const room = await ipc.call('room.open', sessionId)
    ipc.hostRoom.subscribe(() => letIn(ipc.hostRoom.get()))
    letIn(room)
    const [address = ''] = room.addresses
    return { code: room.code, address, link: room.link, roomName: room.roomName, sessionId }
  }

  function letIn(room: HostRoom | null): void {
    const waiting = room?.lobby.map(({ requestId }) => requestId) ?? []
    if (waiting.length > 0) ipc.call('room.admit', waiting).catch(complain)
  }

  async function onDisk(): Promise<LibraryEntry> {
    const [entry] = await ipc.call('library.list')
    if (!entry) throw new Error('there is no session on the disk')
    return entry
  }

  async function inside(): Promise<string> {
    return until('let in', () => {
      const guest = ipc.guestState.get()
      if (guest?.state === 'out') throw new Error(`turned away: ${guest.code}`)
      return guest?.state === 'inside' ? guest.sessionId : null
    })
  }

  function phaseId(): Promise<string> {
    return until('a session', () => {
      const phases = session().snapshot.get()?.session.template.phases ?? []
      return (phases.find(({ kind }) => kind === 'notes') ?? phases[0])?.id
    })
  }

  async function share(words: string): Promise<string> {
    const { shared, seat, snapshot } = session()
    const order = snapshot.get()?.notes.length ?? 0
    const id = newId(fillRandom)
    addNote(shared, seat.personId, { id, phaseId: await phaseId(), text: words, order })
    return id
  }

  const saved = () => until('saved', () => session().status.get().save.state === 'saved')

  return {
    async lead({ name, title }: { name: string; title: string }): Promise<WayIn> {
      const plan = { title, place: '', plannedFor: null, hostName: name, supportContacts: [] }
      const id = await ipc.call('sessions.create', { ...plan, templateId: 'stop5', recordLevel: 'R3' })
      return openRoom(id)
    },
    leadAgain: async () => openRoom((await onDisk()).id),
    async find(roomName: string, withinMs: number): Promise<string> {
      await ipc.call('discovery.start')
      const room = await until(
        `found ${roomName}`,
        () => found.find((one) => one.roomName === roomName),
        withinMs,
      )
      await ipc.call('discovery.stop')
      return room.address
    },
    async join(request: { address: string; code: string; name: string }): Promise<null> {
      await ipc.call('guest.join', request)
      await enter(await inside())
      await until('in step', () => session().snapshot.get())
      return null
    },
    async resume(): Promise<null> {
      const { id } = await onDisk()
      // The key to what was kept comes from the host: the session opens once this computer is inside again.
      await ipc.call('guest.resume', id)
      await inside()
      await enter(id)
      return null
    },
    async share(words: string): Promise<null> {
      await share(words)
      await saved()
      return null
    },
    async type({ forMs, everyMs, tag }: { forMs: number; everyMs: number; tag: string }) {
      const words: string[] = []
      const end = performance.now() + forMs
      while (performance.now() < end) {
        const whole = `${tag} ${words.length} of what was typed`
        const id = await share(`${tag} ${words.length}`)
        for (const length of [0.5, 0.8, 1]) {
          await pause(everyMs / 4)
          const { shared, seat } = session()
          editNote(shared, seat.personId, id, whole.slice(0, Math.ceil(whole.length * length)))
        }
        words.push(whole)
        await pause(everyMs / 4)
      }
      await saved()
      return { words }
    },
    async report(): Promise<LightReport> {
      const { shared, status, id } = session()
      const { link, present, expected, save } = status.get()
      const durable = (await ipc.call('sessions.open', id)).shared
      const standing = ipc.hostRoom.get() ? 'leading' : (ipc.guestState.get()?.state ?? 'none')
      const window = Y.encodeStateAsUpdate(shared)
      return {
        ...{ window: toBase64(window), durable: toBase64(durable), standing },
        ...{ link, present, expected, save: save.state },
      }
    },
    async check(address: string): Promise<Facts> {
      let facts = noFacts
      const stop = ipc.on('connection.checked', (progress) => {
        facts = progress.facts
      })
      await ipc.call('connection.check', address)
      stop()
      return facts
    },
    async leave(): Promise<null> {
      await live?.close()
      live = null
      await ipc.call('guest.leave')
      return null
    },
    async close(): Promise<null> {
      await live?.close()
      await services.close()
      return null
    },
  }
}

/** The room's process as Electron's utility process would be: another program, spoken to in messages. */
function startRoomProcess(): ProcessHandle {
  const child = fork(join(import.meta.dirname, 'room.mjs'), [], {
    serialization: 'advanced',
    stdio: 'ignore',
  })
  child.on('error', () => undefined)
  return {
    post: (message) => {
      if (child.connected) child.send(message)
    },
    onMessage(listener) {
      child.on('message', listener)
      return () => child.off('message', listener)
    },
    onExit(listener) {
      const told = (code: number | null) => listener(code ?? 1)
      child.on('exit', told)
      return () => child.off('exit', told)
    },
    kill: () => {
      child.kill()
    },
  }
}

const noMesh = async (): Promise<Mesh> => ({
  peers: createStore(0),
  isFromPeer: () => false,
  setRelayUp: () => undefined,
  setReachable: () => undefined,
  setExpected: () => undefined,
  networkChanged: () => undefined,
  close: () => undefined,
})

async function refuse(): Promise<never> {
  throw new Error('there is no printer here')
}

function complain(error: unknown): void {
  process.stderr.write(`${String(error)}\n`)
}

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function until<Value>(
  what: string,
  read: () => Value | null | undefined | false,
  withinMs = patienceMs,
): Promise<NonNullable<Value>> {
  const end = performance.now() + withinMs
  for (;;) {
    const value = read()
    if (value !== null && value !== undefined && value !== false) return value as NonNullable<Value>
    if (performance.now() > end) throw new Error(`not ${what} within ${withinMs / 1000} s`)
    await pause(10)
  }
}
