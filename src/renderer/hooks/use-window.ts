import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { EventData, EventName, GuestState, HostRoom, Settings } from '#shared/ipc/contract.ts'
import type { Text } from '#shared/text/text.ts'
import { useStore } from './use-store.ts'
import { useWindow } from './window-context.tsx'

/** This computer's settings, and what changes them. */
export function useSettings(): readonly [Settings, (change: Partial<Settings>) => Promise<void>] {
  const { settings } = useWindow()
  return [useStore(settings), settings.change]
}

/** Turns keys of the catalogue into sentences of the language in use. */
export function useText(): Text {
  return useWindow().text
}

/** The room this computer hosts, or null while none is open. */
export function useHostRoom(): HostRoom | null {
  return useStore(useWindow().ipc.hostRoom)
}

/** Where this computer stands as a guest, or null before it asked to join anything. */
export function useGuestState(): GuestState | null {
  return useStore(useWindow().ipc.guestState)
}

/** Calls the newest listener for every event of this name while the component is on screen. */
export function useIpcEvent<Name extends EventName>(
  name: Name,
  listener: (data: EventData<Name>) => void,
): void {
  const { ipc } = useWindow()
  const newest = useRef(listener)
  useEffect(() => {
    newest.current = listener
  })
  useEffect(() => ipc.on(name, (data) => newest.current(data)), [ipc, name])
}

/** UTC in ms, cut to whole intervals, so that a clock on screen changes once per interval and no oftener. */
export function useNow(intervalMs: number): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const timer = setInterval(listener, intervalMs)
      return () => clearInterval(timer)
    },
    [intervalMs],
  )
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / intervalMs) * intervalMs)
}
