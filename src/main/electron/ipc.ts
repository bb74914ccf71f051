import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { Emit } from '#shared/ipc/contract.ts'
import type { Reply } from '#shared/ipc/dispatch.ts'
import { pageOrigin } from './page.ts'

/**
 * Connects the one call channel. A call counts only when it comes from the main frame of a window we made, showing
 * our own page; a missing frame (it can vanish during navigation) is refused.
 */
export function serveCalls(
  isOwnWindow: (contents: WebContents) => boolean,
  dispatch: (name: unknown, args: unknown) => Promise<Reply>,
): void {
  ipcMain.handle('stillpoint:call', (event, name: unknown, args: unknown): Promise<Reply> | Reply => {
    if (!isTrusted(event, isOwnWindow)) return { ok: false, code: 'ipc.refused', params: {} }
    return dispatch(name, args)
  })
}

/** Sends an event to the window, if there is one that still lives. */
export function emitTo(window: () => WebContents | null): Emit {
  return (name, data) => {
    const contents = window()
    if (contents && !contents.isDestroyed()) contents.send('stillpoint:event', name, data)
  }
}

function isTrusted(event: IpcMainInvokeEvent, isOwnWindow: (contents: WebContents) => boolean): boolean {
  const frame = event.senderFrame
  return (
    isOwnWindow(event.sender) &&
    frame !== null &&
    frame === event.sender.mainFrame &&
    frame.origin === pageOrigin
  )
}
