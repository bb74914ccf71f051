import { safeStorage } from 'electron'
import { type KeyStore, protectingBackend } from '#main/vault/key-store.ts'

/** Electron 25 cannot name the store: there the canary alone decides. */
interface NamingSafeStorage {
  getSelectedStorageBackend?: () => string
}

/** The system's key store through Electron, once the program is ready. It is asked when it is first needed. */
export function createKeyStore(platform: NodeJS.Platform): KeyStore {
  let found: { backend: string | null } | null = null

  function look(): { backend: string | null } {
    const backend = protectingBackend({
      platform,
      isAvailable: safeStorage.isEncryptionAvailable(),
      name: (safeStorage as NamingSafeStorage).getSelectedStorageBackend?.() ?? null,
      canary: () => safeStorage.encryptString('canary'),
    })
    return { backend }
  }

  return {
    backend() {
      found ??= look()
      return found.backend
    },
    seal: (secret) => safeStorage.encryptString(Buffer.from(secret).toString('base64')),
    open: (sealed) => new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64')),
  }
}
