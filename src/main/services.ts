import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import type { Emit, Settings } from '#shared/ipc/contract.ts'
import { createDispatch, type Dispatch } from '#shared/ipc/dispatch.ts'
import type { LanguageChoice } from '#shared/text/languages.ts'
import type { Text } from '#shared/text/text.ts'
import type { BackupsOptions } from './backup/backups.ts'
import { createDesk } from './desk.ts'
import type { ReportPrinter } from './exports/exports.ts'
import { createHandlers } from './handlers.ts'
import { createKeeper } from './keeping/keeper.ts'
import { createRetention } from './keeping/retention.ts'
import { later } from './later.ts'
import { createLocking } from './locking.ts'
import type { Logger } from './log.ts'
import type { Presenter } from './presenter.ts'
import type { ProcessHandle } from './room/process-messages.ts'
import { openKeepingFiles } from './vault/keeping-files.ts'
import type { KeyStore } from './vault/key-store.ts'
import { withMemory } from './vault/memory-vault.ts'
import { createVault } from './vault/vault.ts'

/** What the shell around the services has to offer: everything that needs Electron. */
export interface Shell {
  userData: string
  /** Speaks the language that `speak` was last told. */
  text: Text
  log: Logger
  emit: Emit
  startProcess: () => ProcessHandle
  printer: ReportPrinter
  askSavePath: BackupsOptions['askSavePath']
  askOpenPath: BackupsOptions['askOpenPath']
  presenter: Presenter
  applyTheme: (theme: Settings['theme']) => void
  speak: (language: LanguageChoice) => Promise<void>
  pageLeft: () => void
  /** Has the page hand over its words. */
  askPage: () => Promise<void>
  renewWindow: () => Promise<void>
  /** Where the system keeps secrets. */
  keyStore: KeyStore
  /** For how long nobody has touched this computer. */
  systemIdleMs: () => number
  sessionShown: () => void
}

/** The services, running. */
export interface RunningServices {
  dispatch: Dispatch
  /** The page starts over: what was opened for the one before it is closed. */
  pageStarted: () => void
  /** The computer was left or goes to sleep. */
  whenLeft: () => Promise<void>
  /** @throws AppError `disk.*` while words are only in memory; nothing was let go of then. */
  close: () => Promise<void>
}

/** Far more often than once a day, so that a program that stays open never seems to have slept through one. */
const lookEveryMs = 60 * 60 * 1000

/** Opens what answers the window's calls. Settings are there at once; what a start does not need is read later. */
export async function openServices(shell: Shell): Promise<RunningServices> {
  const { userData, text, log, emit } = shell
  const fillRandom = (bytes: Uint8Array) => randomFillSync(bytes)
  const now = Date.now
  const vault = withMemory(
    await createVault({ folder: userData, log, now, fillRandom, keyStore: shell.keyStore }),
    now,
  )
  shell.applyTheme(vault.settings().theme)
  await shell.speak(vault.settings().language ?? 'system')
  vault.onLibrary((entries) => emit('library.changed', entries))
  vault.keys.onState((state) => emit('vault.changed', state))
  const desk = createDesk({ vault, emit })
  const rooms = later(async () => {
    const { createRooms } = await import('./rooms.ts')
    return createRooms({ vault, desk, emit, log, now, fillRandom, startProcess: shell.startProcess })
  })
  const files = await openKeepingFiles({ folder: userData, log })
  const nobodysName = text('prepare.nameDefault')
  const keeper = createKeeper({ store: vault, desk, files, nobodysName, now, fillRandom, log })
  const retention = createRetention({
    list: vault.list,
    destroy: keeper.destroy,
    isOpen: desk.isOpen,
    lastLook: files.lastLook,
    now,
    log,
  })
  retention.onChange((due) => emit('retention.changed', due))
  let tidied = catchUp()
  async function catchUp(): Promise<void> {
    await keeper.finishBegun()
    await retention.look()
  }
  let lastCallAt = now()
  const locking = createLocking({
    ...shell,
    vault,
    desk,
    rooms,
    idleMs: () => Math.min(shell.systemIdleMs(), now() - lastCallAt),
  })
  const handlers = createHandlers({
    ...shell,
    vault,
    desk,
    keeper,
    retention,
    tidied,
    backups: later(async () => {
      const { createBackups } = await import('./backup/backups.ts')
      return createBackups({ ...shell, store: vault, isOpen: desk.isOpen, fillRandom })
    }),
    rooms,
    fillRandom,
    now,
    async templates() {
      const { loadTemplates } = await import('./templates/load-templates.ts')
      return loadTemplates({ userFolder: join(userData, 'templates'), say: text })
    },
    exports: later(async () => {
      const { createExports } = await import('./exports/exports.ts')
      return createExports({ printer: shell.printer })
    }),
    lockNow: locking.now,
    catchUp() {
      tidied = tidied.then(catchUp)
      return tidied
    },
  })
  const looking = setInterval(retention.look, lookEveryMs)
  const dispatch = createDispatch(handlers, (call, error) =>
    log.error('call failed', { call, kind: error instanceof Error ? error.name : typeof error }),
  )
  return {
    dispatch(name, args) {
      lastCallAt = now()
      return dispatch(name, args)
    },
    whenLeft: locking.whenLeft,
    pageStarted() {
      shell.presenter.hide()
      rooms.ifMade().then(
        (made) => made?.sockets().closeAll(),
        () => undefined,
      )
    },
    async close() {
      locking.close()
      await tidied
      await (await rooms.ifMade())?.close()
      await vault.close()
      clearInterval(looking)
    },
  }
}
