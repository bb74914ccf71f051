import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { AppError } from '#shared/errors.ts'
import type { ExportFormat } from '#shared/ipc/contract.ts'
import type { Text } from '#shared/text/text.ts'
import type { Exports } from './exports.ts'
import { exportFiles } from './formats.ts'

/** What a save dialog opens with. */
export interface SaveSuggestion {
  title: string
  fileName: string
  filter: { name: string; extension: string }
}

/** A summary as a file, in two steps: where it goes, and writing it, which may be tried again at the same place. */
export interface SummaryFiles {
  /** False when the person changed their mind. */
  choose: (sessionId: string, format: ExportFormat) => Promise<boolean>
  /**
   * Writes what may leave the session now to the chosen place.
   * @returns the path's last part.
   * @throws AppError export.noPlace when none was chosen for this session, or what `Exports.save` throws.
   */
  write: (sessionId: string) => Promise<string>
}

export function createSummaryFiles(options: {
  exports: Exports
  snapshotOf: (sessionId: string) => SessionSnapshot
  askSavePath: (suggestion: SaveSuggestion) => Promise<string | null>
  text: Text
}): SummaryFiles {
  const { exports, snapshotOf, askSavePath, text } = options
  let chosen: { sessionId: string; format: ExportFormat; path: string } | null = null
  return {
    async choose(sessionId, format) {
      const { name, extension } = exportFiles[format]
      const path = await askSavePath({
        title: text('dialog.saveSummary'),
        fileName: `${name}.${extension}`,
        filter: { name: extension.toUpperCase(), extension },
      })
      chosen = path === null ? null : { sessionId, format, path }
      return chosen !== null
    },
    async write(sessionId) {
      if (chosen?.sessionId !== sessionId) throw new AppError('export.noPlace')
      return exports.save(snapshotOf(sessionId), chosen.format, chosen.path)
    },
  }
}
