import { scrypt, webcrypto } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption'
import { causedBy } from '#main/vault/disk-error.ts'
import { AppError } from '#shared/errors.ts'
import type { FillRandom } from '#shared/ids.ts'

/**
 * Passphrase-protected files as the `age` tools write and open them (https://age-encryption.org/v1). The key is
 * derived by the system's own scrypt, off the main thread: the library's would hold up every window for seconds.
 */

const magic = 'age-encryption.org/v1\n'
const saltLabel = 'age-encryption.org/v1/scrypt'
const saltBytes = 16
const keyBytes = 32
const fileKeyBytes = 16
const tagBytes = 16

/** Work for a new file: 128 MiB of memory and about half a second here. */
const usualLogWork = 17

/** More would let a hostile file use up this computer's memory (this is 1 GiB). */
const maxLogWork = 20

/** Every key is used once, so its nonce is fixed. */
const nonce = new Uint8Array(12)

/**
 * Encrypts with a passphrase.
 * @param logWork what a guess at the passphrase costs, as a power of two.
 */
export async function encryptAge(
  content: Uint8Array,
  passphrase: string,
  fillRandom: FillRandom,
  logWork = usualLogWork,
): Promise<Uint8Array> {
  provideRandomness()
  const encrypter = new Encrypter()
  encrypter.addRecipient(passphraseRecipient(passphrase, fillRandom, logWork))
  return encrypter.encrypt(content)
}

/**
 * Decrypts a file that was encrypted with a passphrase.
 * @throws AppError `backup.notOne`, `backup.wrongPassphrase`, or `backup.damaged` when the passphrase fits.
 */
export async function decryptAge(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (Buffer.from(file.subarray(0, magic.length)).toString('latin1') !== magic)
    throw new AppError('backup.notOne')
  let fits = false
  const decrypter = new Decrypter()
  decrypter.addIdentity(
    passphraseIdentity(passphrase, () => {
      fits = true
    }),
  )
  try {
    return await decrypter.decrypt(file)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw causedBy(error, fits ? 'backup.damaged' : 'backup.notOne')
  }
}

function passphraseRecipient(passphrase: string, fillRandom: FillRandom, logWork: number): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = fillRandom(new Uint8Array(saltBytes))
      const key = await deriveKey(passphrase, salt, logWork)
      const body = chacha20poly1305(key, nonce).encrypt(fileKey)
      return [new Stanza(['scrypt', encodeBase64(salt), String(logWork)], body)]
    },
  }
}

function passphraseIdentity(passphrase: string, onFit: () => void): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const { salt, work, body } = readStanza(stanzas)
      const key = await deriveKey(passphrase, salt, work)
      try {
        const fileKey = chacha20poly1305(key, nonce).decrypt(body)
        onFit()
        return fileKey
      } catch (error) {
        throw causedBy(error, 'backup.wrongPassphrase')
      }
    },
  }
}

/** The one stanza of a file with a passphrase; the format allows no other beside it. */
function readStanza(stanzas: readonly Stanza[]): { salt: Uint8Array; work: number; body: Uint8Array } {
  const [type, salt, work] = stanzas[0]?.args ?? []
  const body = stanzas[0]?.body
  const fits =
    stanzas.length === 1 &&
    type === 'scrypt' &&
    /^[A-Za-z0-9+/]{22}$/.test(salt ?? '') &&
    /^[1-9][0-9]?$/.test(work ?? '') &&
    Number(work) <= maxLogWork &&
    body?.length === fileKeyBytes + tagBytes
  if (!fits || !salt || !body) throw new AppError('backup.notOne')
  return { salt: Buffer.from(salt, 'base64'), work: Number(work), body }
}

function deriveKey(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const cost = 2 ** work
  const options = { N: cost, r: 8, p: 1, maxmem: 2 * 128 * cost * 8 }
  const labelled = Buffer.concat([Buffer.from(saltLabel), salt])
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), labelled, keyBytes, options, (error, key) => {
      if (error) reject(error)
      else resolve(new Uint8Array(key))
    })
  })
}

function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}

/** The age library asks the global of browsers for randomness, which Node has since version 19. */
function provideRandomness(): void {
  if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto })
}
