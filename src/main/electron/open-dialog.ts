import { type BrowserWindow, dialog } from 'electron'

/**
 * Asks which file to read.
 * @returns the path, or null when the person changed their mind.
 */
export async function askOpenPath(
  window: BrowserWindow | null,
  suggestion: { title: string; filter: { name: string; extension: string } },
): Promise<string | null> {
  const options = {
    title: suggestion.title,
    filters: [{ name: suggestion.filter.name, extensions: [suggestion.filter.extension] }],
    properties: ['openFile' as const],
  }
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
