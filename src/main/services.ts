import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import type { Emit, Settings } from '#shared/ipc/contract.ts'
import { createDispatch, type Dispatch } from '#shared/ipc/dispatch.ts'
import type { LanguageChoice } from '#shared/text/languages.ts'
import type { Text } from '#shared/text/text.ts'
import { type BackupsOptions, createBackups } from './backup/backups.ts'
import { createDesk } from './desk.ts'
import { createExports, type ReportPrinter } from './exports/exports.ts'
import { createHandlers } from './handlers.ts'
import { createKeeper } from './keeping/keeper.ts'
import { createRetention } from './keeping/retention.ts'
import type { Logger } from './log.ts'
import type { ProcessHandle } from './room/process-messages.ts'
import { createRooms } from './rooms.ts'
import { loadTemplates } from './templates/load-templates.ts'
import { openKeepingFiles } from './vault/keeping-files.ts'
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
  applyTheme: (theme: Settings['theme']) => void
  speak: (language: LanguageChoice) => Promise<void>
  pageLeft: () => void
  sessionShown: () => void
}

/** The services, running. */
export interface RunningServices {
  dispatch: Dispatch
  closeSockets: () => void
  /** @throws AppError `disk.*` while words are only in memory; nothing was let go of then. */
  close: () => Promise<void>
}

/** Far more often than once a day, so that a program that stays open never seems to have slept through one. */
const lookEveryMs = 60 * 60 * 1000

/** Opens all that answers the window's calls, with everything begun before brought to its end. */
export async function openServices(shell: Shell): Promise<RunningServices> {
  const { userData, text, log, emit } = shell
  const fillRandom = (bytes: Uint8Array) => randomFillSync(bytes)
  const now = Date.now
  const vault = withMemory(await createVault({ folder: userData, log, now, fillRandom }), now)
  shell.applyTheme(vault.settings().theme)
  await shell.speak(vault.settings().language ?? 'system')
  vault.onLibrary((entries) => emit('library.changed', entries))
  const desk = createDesk({ vault, emit })
  const rooms = createRooms({ vault, desk, emit, log, now, fillRandom, startProcess: shell.startProcess })
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
  const handlers = createHandlers({
    ...shell,
    vault,
    desk,
    keeper,
    retention,
    backups: createBackups({ ...shell, store: vault, isOpen: desk.isOpen, fillRandom }),
    rooms,
    fillRandom,
    now,
    templates: () => loadTemplates({ userFolder: join(userData, 'templates'), say: text }),
    exports: createExports({ printer: shell.printer, text }),
  })
  await keeper.finishBegun()
  await retention.look()
  const looking = setInterval(retention.look, lookEveryMs)
  return {
    dispatch: createDispatch(handlers, (call, error) =>
      log.error('call failed', { call, kind: error instanceof Error ? error.name : typeof error }),
    ),
    closeSockets: () => rooms.sockets().closeAll(),
    async close() {
      await rooms.close()
      await vault.close()
      clearInterval(looking)
    },
  }
}
