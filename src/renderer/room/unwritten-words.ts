import type { SaveState } from '#shared/ipc/contract.ts'
import { createStore, type Store, sameFields } from './store.ts'

/** Words that stand in a field and in no document yet. */
export interface UnwrittenWords {
  /** `saving` while any field holds some: until they are in the document nobody can have saved them. */
  readonly save: Store<SaveState>
  /**
   * Says that a field holds some.
   * @param write writes them into the document.
   * @returns what says that they are written or gone.
   */
  hold: (write: () => void) => () => void
  /** Has every field write down what it holds. */
  writeAll: () => void
}

export function createUnwrittenWords(): UnwrittenWords {
  const save = createStore<SaveState>({ state: 'saved' }, sameFields)
  const holders = new Map<symbol, () => void>()
  const publish = () => save.set({ state: holders.size > 0 ? 'saving' : 'saved' })
  return {
    save,
    hold(write) {
      const holder = Symbol('field')
      holders.set(holder, write)
      publish()
      return () => {
        holders.delete(holder)
        publish()
      }
    },
    writeAll() {
      for (const write of [...holders.values()]) write()
    },
  }
}
