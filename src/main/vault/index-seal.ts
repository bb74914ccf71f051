import type { FillRandom } from '#shared/ids.ts'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import { deriveKey, openWith, sealWith } from './key-crypto.ts'
import type { Keyring } from './keyring.ts'
import type { FileStamp, IndexSeal } from './library.ts'

const noSalt = new Uint8Array(0)

/** Seals the list of sessions with a key of its own, made of the library key. */
export function createIndexSeal(keys: Pick<Keyring, 'libraryKey'>, fillRandom: FillRandom): IndexSeal {
  const key = (): Uint8Array | null => {
    const libraryKey = keys.libraryKey()
    return libraryKey && deriveKey(libraryKey, noSalt, 'index')
  }
  return {
    seal(plain) {
      const current = key()
      return current && sealWith(current, plain, 'index', fillRandom)
    },
    open(sealed) {
      const current = key()
      return current && openWith(current, sealed, 'index')
    },
  }
}

/** What a list shows of a session that is locked: that it is there, and when it was touched. */
export function neutralEntry(id: string, stamp: FileStamp, isGuest: boolean): LibraryEntry {
  return {
    id,
    role: isGuest ? 'guest' : 'host',
    title: '',
    roomName: '',
    templateName: '',
    place: '',
    status: 'gathering',
    people: 0,
    changedAt: Math.round(stamp.mtimeMs),
    // Not known either: the least that lets nothing happen to it.
    recordLevel: 'R3',
    keep: { kind: 'always' },
    onHold: false,
    settled: 'no',
    inMemory: false,
    isLocked: true,
  }
}
