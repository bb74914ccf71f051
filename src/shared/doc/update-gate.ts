import * as Y from 'yjs'

/** Changes that wait for others which never came. An honest computer sends its changes in order. */
const maxPendingBytes = 256 * 1024

/** Tries each foreign change on a copy first. */
export interface UpdateGate {
  /**
   * @throws when the change would harm the document, which is untouched then; or when too much waits for others,
   * which is then forgotten.
   */
  check: (update: Uint8Array) => void
  close: () => void
}

/**
 * A change can be well-formed and still fail half-way while it is merged, and leave a document that nobody can load
 * again. So every change from elsewhere is merged into a copy that follows the document, and only then into it.
 */
export function createUpdateGate(document: Y.Doc): UpdateGate {
  let trial = copyOf(document)
  const follow = (update: Uint8Array) => Y.applyUpdate(trial, update)
  document.on('update', follow)

  function startOver() {
    trial.destroy()
    trial = copyOf(document)
  }

  function merge(update: Uint8Array) {
    try {
      Y.applyUpdate(trial, update)
    } catch (error) {
      startOver()
      throw error
    }
  }

  return {
    check(update) {
      try {
        merge(update)
      } catch (error) {
        if (!hasWaiting(document)) throw error
        // What waits in the document may be the cause rather than this change. If so it goes: where it was meant
        // honestly, it comes again with its sender's next synchronisation.
        forgetWaiting(trial)
        merge(update)
        forgetWaiting(document)
      }
      if ((trial.store.pendingStructs?.update.length ?? 0) <= maxPendingBytes) return
      forgetWaiting(document)
      startOver()
      throw new RangeError('too many changes out of order')
    },
    close() {
      document.off('update', follow)
      trial.destroy()
    },
  }
}

function hasWaiting({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

function forgetWaiting({ store }: Y.Doc): void {
  store.pendingStructs = null
  store.pendingDs = null
}

function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  return copy
}
