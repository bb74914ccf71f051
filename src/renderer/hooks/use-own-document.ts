import { useCallback, useSyncExternalStore } from 'react'
import type { LiveSession } from '#renderer/room/session-client.ts'

/**
 * Something out of this person's private document.
 * @param read gives the same value as long as nothing about it changes.
 */
export function useOwnDocument<Value>(session: LiveSession, read: (own: LiveSession['own']) => Value): Value {
  const { own } = session
  const subscribe = useCallback(
    (listener: () => void) => {
      own.on('update', listener)
      return () => {
        own.off('update', listener)
      }
    },
    [own],
  )
  return useSyncExternalStore(subscribe, () => read(own))
}
