import { type BrowserWindow, dialog } from 'electron'

/**
 * Asks where to write a file.
 * @returns the path, or null when the person changed their mind.
 */
export async function askSavePath(
  window: BrowserWindow | null,
  suggestion: { title: string; fileName: string; filter: { name: string; extension: string } },
): Promise<string | null> {
  const options = {
    title: suggestion.title,
    defaultPath: suggestion.fileName,
    filters: [{ name: suggestion.filter.name, extensions: [suggestion.filter.extension] }],
    properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
  }
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return answer.canceled || !answer.filePath ? null : answer.filePath
}
