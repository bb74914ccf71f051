import { createContext, type ReactNode, useContext } from 'react'
import type { WindowIpc } from '#renderer/room/window-ipc.ts'
import type { Text } from '#shared/text/text.ts'
import type { SessionKeeper } from './session-keeper.ts'
import type { SettingsStore } from './settings-store.ts'

/** What every screen may ask for; made once in `main.tsx`. */
export interface WindowServices {
  ipc: WindowIpc
  settings: SettingsStore
  sessions: SessionKeeper
  text: Text
}

const WindowContext = createContext<WindowServices | null>(null)

export function WindowProvider({ services, children }: { services: WindowServices; children: ReactNode }) {
  return <WindowContext value={services}>{children}</WindowContext>
}

/** @throws Error outside a WindowProvider. */
export function useWindow(): WindowServices {
  const services = useContext(WindowContext)
  if (!services) throw new Error('this part of the screen stands outside WindowProvider')
  return services
}
