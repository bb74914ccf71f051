import { type BrowserWindow, dialog } from 'electron'
import type { Text } from '#shared/text/text.ts'

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

/** Says, when the program would end, that words are not saved; true when the person goes back to them. */
export async function askToStayUnsaved(text: Text): Promise<boolean> {
  const stay = 0
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: text('dialog.unsaved'),
    detail: text('dialog.unsavedText'),
    buttons: [text('dialog.unsavedStay'), text('dialog.unsavedClose')],
    defaultId: stay,
    cancelId: stay,
    noLink: true,
  })
  return response === stay
}
