import { snapshotIn } from '#shared/doc/in-language.ts'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { AppError } from '#shared/errors.ts'
import type { ExportChoice, ExportDocument } from '#shared/ipc/export-choice.ts'
import type { Text } from '#shared/text/text.ts'
import type { Exports } from './exports.ts'
import { fileNameOf } from './formats.ts'

/** What a save dialog opens with. */
export interface SaveSuggestion {
  title: string
  fileName: string
  filter: { name: string; extension: string }
}

/** A document as a file, in two steps: where it goes, and writing it, which may be tried again at the same place. */
export interface ExportFiles {
  /** False when the person changed their mind. */
  choose: (sessionId: string, choice: ExportChoice) => Promise<boolean>
  /**
   * Writes what may leave the session now to the chosen place.
   * @returns the path's last part.
   * @throws AppError export.noPlace when none was chosen for this session, or what `Exports.save` throws.
   */
  write: (sessionId: string) => Promise<string>
  /** @returns false when the person changed their mind. */
  print: (sessionId: string, document: ExportDocument) => Promise<boolean>
}

export function createExportFiles(options: {
  exports: Exports
  snapshotOf: (sessionId: string) => SessionSnapshot
  askSavePath: (suggestion: SaveSuggestion) => Promise<string | null>
  text: Text
}): ExportFiles {
  const { exports, askSavePath, text } = options
  const snapshotOf = (sessionId: string) => snapshotIn(options.snapshotOf(sessionId), text.language)
  let chosen: { sessionId: string; choice: ExportChoice; path: string } | null = null
  return {
    async choose(sessionId, choice) {
      const { name, extension } = fileNameOf(choice)
      const path = await askSavePath({
        title: text('dialog.saveSummary'),
        fileName: `${name}.${extension}`,
        filter: { name: extension.toUpperCase(), extension },
      })
      chosen = path === null ? null : { sessionId, choice, path }
      return chosen !== null
    },
    async write(sessionId) {
      if (chosen?.sessionId !== sessionId) throw new AppError('export.noPlace')
      return exports.save(snapshotOf(sessionId), chosen.choice, chosen.path)
    },
    print: (sessionId, document) => exports.print(snapshotOf(sessionId), document),
  }
}
