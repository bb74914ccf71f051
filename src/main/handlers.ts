import { usualKeep } from '#shared/doc/keep-until.ts'
import { setPromisedLevel, setSeat } from '#shared/doc/own.ts'
import { readSnapshot, type SessionSnapshot } from '#shared/doc/reads.ts'
import { createSession } from '#shared/doc/session.ts'
import { AppError } from '#shared/errors.ts'
import { type FillRandom, newId } from '#shared/ids.ts'
import type { ExportFormat, Handlers, Settings } from '#shared/ipc/contract.ts'
import type { NewSession } from '#shared/ipc/new-session.ts'
import { newRoomName } from '#shared/room/room-name.ts'
import { isUnlocked, levelsOf } from '#shared/template/gate.ts'
import { templateIn } from '#shared/template/texts.ts'
import type { LanguageChoice } from '#shared/text/languages.ts'
import type { Text } from '#shared/text/text.ts'
import type { Backups } from './backup/backups.ts'
import type { Desk } from './desk.ts'
import type { Exports } from './exports/exports.ts'
import { defaultFileName, extensions } from './exports/file-name.ts'
import type { Keeper } from './keeping/keeper.ts'
import type { Retention } from './keeping/retention.ts'
import type { Later } from './later.ts'
import type { Logger } from './log.ts'
import { rememberName } from './remember-name.ts'
import type { Rooms } from './rooms.ts'
import type { LoadedTemplates } from './templates/load-templates.ts'
import type { SessionStore } from './vault/memory-vault.ts'

/** What a save dialog opens with. */
export interface SaveSuggestion {
  title: string
  fileName: string
  filter: { name: string; extension: string }
}

export interface Services {
  vault: SessionStore
  desk: Desk
  keeper: Keeper
  retention: Retention
  /** These three are large, and a start needs none of them. */
  backups: Later<Backups>
  rooms: Later<Rooms>
  exports: Later<Exports>
  text: Text
  fillRandom: FillRandom
  /** UTC in ms. */
  now: () => number
  log: Logger
  templates: () => Promise<LoadedTemplates>
  /** What was begun before is at its end, and what was due is gone: only then does a list say what there is. */
  tidied: Promise<void>
  /** Null when the person changed their mind. */
  askSavePath: (suggestion: SaveSuggestion) => Promise<string | null>
  /** Locks what is kept here, and renews the window. */
  lockNow: () => Promise<void>
  /** Does what had to wait for the keys. Never rejects. */
  catchUp: () => Promise<void>
  applyTheme: (theme: Settings['theme']) => void
  speak: (language: LanguageChoice) => Promise<void>
  /** Told when the window was given a session to show. */
  sessionShown: () => void
  pageLeft: () => void
}

/** Answers every call of the contract by asking the service it belongs to. */
export function createHandlers(services: Services): Handlers {
  const { vault, desk, rooms, keeper, retention, backups } = services
  return {
    'settings.get': async () => vault.settings(),
    'settings.change': async (change) => {
      const settings = await vault.changeSettings(change)
      services.applyTheme(settings.theme)
      await services.speak(settings.language ?? 'system')
      return settings
    },

    'window.left': async () => services.pageLeft(),

    'vault.state': async () => vault.keys.state(),
    'vault.setPassphrase': (passphrase, current) => vault.keys.setPassphrase(passphrase, current),
    'vault.unlock': async (passphrase) => {
      await vault.unlock(passphrase)
      await services.catchUp()
    },
    'vault.unlockWithRecovery': async (typed) => {
      await vault.unlockWithRecovery(typed)
      await services.catchUp()
    },
    'vault.lock': () => services.lockNow(),

    'templates.list': async (language) => {
      const { templates, problems } = await services.templates()
      return { templates: templates.map((whole) => templateIn(whole, language)), problems }
    },
    'library.list': async () => {
      await services.tidied
      return vault.list()
    },

    'sessions.create': (plan) => prepareSession(services, plan),
    'sessions.open': async (id) => {
      const opened = await desk.open(id)
      services.sessionShown()
      return opened
    },
    'sessions.push': (id, replica, update) => desk.push(id, replica, update),
    'sessions.close': async (id) => {
      await (await rooms.ifMade())?.leaveSession(id)
      await desk.close(id)
    },
    'sessions.remove': async (id) => {
      await (await rooms.ifMade())?.leaveSession(id)
      await keeper.destroy(id)
    },
    'sessions.settle': async (id, level) => {
      await (await rooms.ifMade())?.end()
      return keeper.settle(id, level)
    },
    'sessions.hold': (id, on) => keeper.hold(id, on),
    'sessions.backup': async (id, passphrase) => (await backups()).save(id, passphrase),
    'backups.choose': async () => (await backups()).choose(),
    'backups.bringIn': async (passphrase) => (await backups()).bringIn(passphrase),
    'retention.due': async () => retention.due(),
    'retention.confirm': () => retention.confirm(),
    'sessions.saveCopy': (id) => saveCopy(services, id),

    'window.fault': async (kind) => services.log.warn('window.linkFault', { kind }),

    'room.open': async (id) => (await rooms()).open(id),
    'room.admit': async (requestIds) => (await rooms()).host().admit(requestIds),
    'room.decline': async (requestId) => (await rooms()).host().decline(requestId),
    'room.remove': async (personId) => (await rooms()).host().remove(personId),
    'room.lock': async (locked) => (await rooms()).host().lock(locked),
    'room.end': async () => (await rooms()).end(),
    'room.mail': async (mail) => (await rooms()).mail(mail),
    'room.writing': async (on) => (await rooms()).setWriting(on),

    'discovery.start': async () => (await rooms()).startDiscovery(),
    'discovery.stop': async () => (await rooms()).stopDiscovery(),

    'guest.join': async (request) => (await rooms()).join(request),
    'guest.resume': async (id) => (await rooms()).resume(id),
    'guest.leave': async () => (await rooms()).leave(),

    'sockets.open': async (kind) => (await rooms()).sockets().open(kind),
    'sockets.send': async (socket, data) => (await rooms()).sockets().send(socket, data),
    'sockets.close': async (socket) => (await rooms()).sockets().close(socket),

    'exports.save': (id, format) => saveSummary(services, id, format),
    'exports.print': async (id) => (await services.exports()).print(snapshotOf(desk, id)),
  }
}

async function prepareSession(services: Services, plan: NewSession): Promise<string> {
  const { templates } = await services.templates()
  const whole = templates.find(({ template }) => template.id === plan.templateId)
  if (!whole) throw new AppError('template.notFound')
  if (!isUnlocked(whole.template, plan.confirmed ?? [])) throw new AppError('template.locked')
  const id = newId(services.fillRandom)
  const host = { id: newId(services.fillRandom), name: plan.hostName, role: 'facilitator' as const }
  const { vault, log } = services
  const wished = plan.recordLevel ?? whole.template.recordLevel
  const recordLevel = levelsOf(whole.template).includes(wished) ? wished : whole.template.recordLevel
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
      contactsCheckedOn: plan.contactsCheckedOn ?? null,
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

async function saveSummary(services: Services, id: string, format: ExportFormat): Promise<string | null> {
  const { desk, text, askSavePath } = services
  const extension = extensions[format]
  const path = await askSavePath({
    title: text('dialog.saveSummary'),
    fileName: defaultFileName(format),
    filter: { name: extension.toUpperCase(), extension },
  })
  if (path === null) return null
  return (await services.exports()).save(snapshotOf(desk, id), format, path)
}

function snapshotOf(desk: Desk, id: string): SessionSnapshot {
  const snapshot = readSnapshot(desk.replica(id).shared)
  if (!snapshot) throw new AppError('session.unreadable')
  return snapshot
}
