import { useSyncExternalStore } from 'react'
import type { Store } from '#renderer/room/store.ts'

/** The store's value, read again whenever it changes. */
export function useStore<Value>(store: Store<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get)
}
