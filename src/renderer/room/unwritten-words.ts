import type { SaveState } from '#shared/ipc/contract.ts'
import { createStore, type Store, sameFields } from './store.ts'

/** Words that stand in a field and in no document yet. */
export interface UnwrittenWords {
  /** `saving` while any field holds some: until they are in the document nobody can have saved them. */
  readonly save: Store<SaveState>
  /** Says that a field holds some; returns what says, once, that they are written or gone. */
  hold: () => () => void
}

export function createUnwrittenWords(): UnwrittenWords {
  const save = createStore<SaveState>({ state: 'saved' }, sameFields)
  const holders = new Set<symbol>()
  const publish = () => save.set({ state: holders.size > 0 ? 'saving' : 'saved' })
  return {
    save,
    hold() {
      const holder = Symbol('field')
      holders.add(holder)
      publish()
      return () => {
        holders.delete(holder)
        publish()
      }
    },
  }
}
