import { usualKeep } from '#shared/doc/keep-until.ts'
import { setPromisedLevel, setSeat } from '#shared/doc/own.ts'
import { readSnapshot, type SessionSnapshot } from '#shared/doc/reads.ts'
import { createSession } from '#shared/doc/session.ts'
import { AppError } from '#shared/errors.ts'
import { type FillRandom, newId } from '#shared/ids.ts'
import type { Handlers, NewSession, Settings } from '#shared/ipc/contract.ts'
import { newRoomName } from '#shared/room/room-name.ts'
import { templateIn } from '#shared/template/texts.ts'
import type { LanguageChoice } from '#shared/text/languages.ts'
import type { Text } from '#shared/text/text.ts'
import type { Backups } from './backup/backups.ts'
import type { Desk } from './desk.ts'
import { createExportFiles, type SaveSuggestion } from './exports/export-files.ts'
import type { Exports } from './exports/exports.ts'
import type { Keeper } from './keeping/keeper.ts'
import type { Retention } from './keeping/retention.ts'
import type { Logger } from './log.ts'
import { rememberName } from './remember-name.ts'
import type { Rooms } from './rooms.ts'
import type { LoadedTemplates } from './templates/load-templates.ts'
import type { SessionStore } from './vault/memory-vault.ts'

export interface Services {
  vault: SessionStore
  desk: Desk
  keeper: Keeper
  retention: Retention
  backups: Backups
  rooms: Rooms
  text: Text
  fillRandom: FillRandom
  /** UTC in ms. */
  now: () => number
  log: Logger
  templates: () => Promise<LoadedTemplates>
  exports: Exports
  /** Null when the person changed their mind. */
  askSavePath: (suggestion: SaveSuggestion) => Promise<string | null>
  applyTheme: (theme: Settings['theme']) => void
  speak: (language: LanguageChoice) => Promise<void>
  /** Told when the window was given a session to show. */
  sessionShown: () => void
  pageLeft: () => void
}

/** Answers every call of the contract by asking the service it belongs to. */
export function createHandlers(services: Services): Handlers {
  const { vault, desk, rooms, keeper, retention, backups } = services
  const files = createExportFiles({ ...services, snapshotOf: (id) => snapshotOf(desk, id) })
  return {
    'settings.get': async () => vault.settings(),
    'settings.change': async (change) => {
      const settings = await vault.changeSettings(change)
      services.applyTheme(settings.theme)
      await services.speak(settings.language ?? 'system')
      return settings
    },

    'window.left': async () => services.pageLeft(),

    'templates.list': async (language) => {
      const { templates, problems } = await services.templates()
      return { templates: templates.map((whole) => templateIn(whole, language)), problems }
    },
    'library.list': () => vault.list(),

    'sessions.create': (plan) => prepareSession(services, plan),
    'sessions.open': async (id) => {
      const opened = await desk.open(id)
      services.sessionShown()
      return opened
    },
    'sessions.push': (id, replica, update) => desk.push(id, replica, update),
    'sessions.close': async (id) => {
      await rooms.leaveSession(id)
      await desk.close(id)
    },
    'sessions.remove': async (id) => {
      await rooms.leaveSession(id)
      await keeper.destroy(id)
    },
    'sessions.settle': async (id, level) => {
      await rooms.end()
      return keeper.settle(id, level)
    },
    'sessions.hold': (id, on) => keeper.hold(id, on),
    'sessions.backup': (id, passphrase) => backups.save(id, passphrase),
    'backups.choose': () => backups.choose(),
    'backups.bringIn': (passphrase) => backups.bringIn(passphrase),
    'retention.due': async () => retention.due(),
    'retention.confirm': () => retention.confirm(),
    'sessions.saveCopy': (id) => saveCopy(services, id),

    'window.fault': async (kind) => services.log.warn('window.linkFault', { kind }),

    'room.open': (id) => rooms.open(id),
    'room.admit': (requestIds) => rooms.host().admit(requestIds),
    'room.decline': (requestId) => rooms.host().decline(requestId),
    'room.remove': (personId) => rooms.host().remove(personId),
    'room.lock': (locked) => rooms.host().lock(locked),
    'room.end': () => rooms.end(),
    'room.mail': async (mail) => rooms.mail(mail),
    'room.writing': async (on) => rooms.setWriting(on),

    'discovery.start': async () => rooms.startDiscovery(),
    'discovery.stop': async () => rooms.stopDiscovery(),

    'guest.join': (request) => rooms.join(request),
    'guest.resume': (id) => rooms.resume(id),
    'guest.leave': () => rooms.leave(),

    'sockets.open': async (kind) => rooms.sockets().open(kind),
    'sockets.send': async (socket, data) => rooms.sockets().send(socket, data),
    'sockets.close': async (socket) => rooms.sockets().close(socket),

    'exports.choose': (id, choice) => files.choose(id, choice),
    'exports.write': (id) => files.write(id),
    'exports.print': (id, document) => files.print(id, document),
  }
}

async function prepareSession(services: Services, plan: NewSession): Promise<string> {
  const { templates } = await services.templates()
  const whole = templates.find(({ template }) => template.id === plan.templateId)
  if (!whole) throw new AppError('template.notFound')
  const id = newId(services.fillRandom)
  const host = { id: newId(services.fillRandom), name: plan.hostName, role: 'facilitator' as const }
  const { vault, log } = services
  const recordLevel = plan.recordLevel ?? whole.template.recordLevel
  const create = recordLevel === 'R0' ? vault.createInMemory : vault.create
  await create(id, 'host', (shared, own) => {
    createSession(shared, {
      id,
      title: plan.title,
      place: plan.place,
      plannedFor: plan.plannedFor,
      roomName: newRoomName(services.fillRandom),
      ...whole,
      supportContacts: plan.supportContacts,
      host,
      recordLevel,
      keep: usualKeep(services.now(), plan.plannedFor),
    })
    setPromisedLevel(own, recordLevel)
    setSeat(own, { personId: host.id, name: host.name, role: host.role })
  })
  if (recordLevel !== 'R0') await rememberName(vault, log, plan.hostName)
  return id
}

async function saveCopy({ desk, text, askSavePath }: Services, id: string): Promise<boolean> {
  const replica = desk.replica(id)
  const path = await askSavePath({
    title: text('dialog.saveCopy'),
    fileName: 'stillpoint-session.stillpoint',
    filter: { name: text('dialog.sessionFile'), extension: 'stillpoint' },
  })
  if (path === null) return false
  await replica.writeCopy(path)
  return true
}

function snapshotOf(desk: Desk, id: string): SessionSnapshot {
  const snapshot = readSnapshot(desk.replica(id).shared)
  if (!snapshot) throw new AppError('session.unreadable')
  return snapshot
}
