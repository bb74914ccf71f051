import { createStore, type Store } from '#renderer/room/store.ts'
import type { IpcClient } from '#shared/ipc/client.ts'
import type { Settings } from '#shared/ipc/contract.ts'

export interface SettingsStore extends Store<Settings> {
  /** Keeps the change on disk and shows what was kept. @throws AppError with the code main answered. */
  change: (change: Partial<Settings>) => Promise<void>
}

/** Reads this computer's settings once; from then on the page asks the store. */
export async function createSettingsStore(ipc: IpcClient): Promise<SettingsStore> {
  const store = createStore(await ipc.call('settings.get'))
  return {
    get: store.get,
    subscribe: store.subscribe,
    async change(change) {
      store.set(await ipc.call('settings.change', change))
    },
  }
}
