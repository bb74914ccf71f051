import * as Y from 'yjs'

/** Changes that wait for others which never came. An honest guest sends its changes in order. */
const maxPendingBytes = 256 * 1024

/** Tries each foreign change on a copy first. */
export interface UpdateGate {
  /** @throws when the change would harm the document; the document is untouched. */
  check: (update: Uint8Array) => void
  close: () => void
}

/**
 * A change can be well-formed and still fail half-way while it is merged, and leave a document that nobody can load
 * again. So every change from a guest is merged into a copy that follows the document, and only then into it.
 */
export function createUpdateGate(document: Y.Doc): UpdateGate {
  let trial = copyOf(document)
  const follow = (update: Uint8Array) => Y.applyUpdate(trial, update)
  document.on('update', follow)

  function startOver() {
    // What waits in the document may be the cause, and comes again with the sender's next synchronisation.
    document.store.pendingStructs = null
    document.store.pendingDs = null
    trial.destroy()
    trial = copyOf(document)
  }

  return {
    check(update) {
      try {
        Y.applyUpdate(trial, update)
        if ((trial.store.pendingStructs?.update.length ?? 0) > maxPendingBytes)
          throw new RangeError('too many changes out of order')
      } catch (error) {
        startOver()
        throw error
      }
    },
    close() {
      document.off('update', follow)
      trial.destroy()
    },
  }
}

function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  return copy
}
