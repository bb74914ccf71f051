import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'

/** Names and arguments are checked in main; this file only forwards, so that it never has to grow. */
contextBridge.exposeInMainWorld('stillpoint', {
  invoke: (name: unknown, args: unknown): Promise<unknown> =>
    ipcRenderer.invoke('stillpoint:call', name, args),
  on: (listener: (name: string, data: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, name: string, data: unknown) => listener(name, data)
    ipcRenderer.on('stillpoint:event', forward)
    return () => {
      ipcRenderer.removeListener('stillpoint:event', forward)
    }
  },
})
