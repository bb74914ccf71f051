/** The system's own place for secrets, where it has one that really protects. */
export interface KeyStore {
  /** Its name, or null where it does not keep a secret from whoever finds the disk. */
  backend(): string | null
  seal(secret: Uint8Array): Uint8Array
  /** @throws what the system throws when it cannot open this, or not any more. */
  open(sealed: Uint8Array): Uint8Array
}

/** For a computer without one: people are asked for a passphrase. */
export const noKeyStore: KeyStore = {
  backend: () => null,
  seal: refuse,
  open: refuse,
}

function refuse(): never {
  throw new Error('this computer has no key store')
}

/** What Chromium puts before a text it "encrypted" with a key that everyone knows. */
const fixedKeyPrefix = 'v10'

/**
 * The name of the system's key store, or null where a passphrase has to take its place. On Linux the store may be a
 * key in Chromium's own source: `basic_text`, or whatever else begins its texts with `v10`
 * (https://www.electronjs.org/docs/latest/api/safe-storage).
 */
export function protectingBackend(system: {
  platform: NodeJS.Platform
  isAvailable: boolean
  name: string | null
  canary: () => Uint8Array
}): string | null {
  const { platform, isAvailable, name } = system
  if (!isAvailable) return null
  if (platform !== 'linux') return platform
  if (name === 'basic_text' || name === 'unknown') return null
  const prefix = Buffer.from(system.canary()).subarray(0, fixedKeyPrefix.length).toString('latin1')
  return prefix === fixedKeyPrefix ? null : (name ?? 'keyring')
}
