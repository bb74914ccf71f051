import type * as Y from 'yjs'
import { readSnapshot, type SessionSnapshot } from '#shared/doc/reads.ts'
import type { Store } from './store.ts'

/** The parsed document, read again only after it has changed: the same object until then. */
export function createSnapshotStore(doc: Y.Doc): Store<SessionSnapshot | null> {
  let cached: { snapshot: SessionSnapshot | null } | null = null
  const listeners = new Set<() => void>()
  doc.on('update', () => {
    cached = null
    for (const listener of [...listeners]) listener()
  })
  return {
    get() {
      cached ??= { snapshot: readSnapshot(doc) }
      return cached.snapshot
    },
    subscribe(listener) {
      const entry = () => listener()
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
      }
    },
  }
}
