import { createCipheriv, createDecipheriv, hkdfSync, type ScryptOptions, scrypt } from 'node:crypto'
import type { FillRandom } from '#shared/ids.ts'

/** Bytes of every key here; 256 bits. */
export const keyBytes = 32
export const gcmNonceBytes = 12
const gcmTagBytes = 16

/** scrypt with N = 2^17, r = 8, p = 1: about half a second and 128 MiB (https://www.rfc-editor.org/rfc/rfc7914). */
export const scryptLog2N = 17
const scryptBlock = 8
const scryptMaxBytes = 1024 * 1024 * 1024 + 1024 * 1024

/** HKDF-SHA-256 (RFC 5869). */
export function deriveKey(key: Uint8Array, salt: Uint8Array, info: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, info, keyBytes))
}

/** Derives a key from a passphrase outside of the main thread. `log2N` is 14 to 20, checked by whoever reads it. */
export function stretchPassphrase(passphrase: string, salt: Uint8Array, log2N: number): Promise<Uint8Array> {
  const options: ScryptOptions = { N: 2 ** log2N, r: scryptBlock, p: 1, maxmem: scryptMaxBytes }
  return new Promise((resolve, reject) => {
    // The same words typed on another keyboard may be other code points.
    scrypt(passphrase.normalize('NFKC'), salt, keyBytes, options, (error, key) => {
      if (error) reject(error)
      else resolve(new Uint8Array(key))
    })
  })
}

/** AES-256-GCM with a random nonce before it and the tag behind it. `bound` is what it belongs to. */
export function sealWith(
  key: Uint8Array,
  plain: Uint8Array,
  bound: Uint8Array | string,
  fillRandom: FillRandom,
): Uint8Array {
  const nonce = fillRandom(new Uint8Array(gcmNonceBytes))
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(bound))
  const body = cipher.update(plain)
  cipher.final()
  return new Uint8Array(Buffer.concat([nonce, body, cipher.getAuthTag()]))
}

/** What `sealWith` sealed, or null when key, bytes or place do not belong together. */
export function openWith(key: Uint8Array, sealed: Uint8Array, bound: Uint8Array | string): Uint8Array | null {
  if (sealed.length < gcmNonceBytes + gcmTagBytes) return null
  const bodyEnd = sealed.length - gcmTagBytes
  const nonce = sealed.subarray(0, gcmNonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: gcmTagBytes })
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(sealed.subarray(bodyEnd))
  const plain = decipher.update(sealed.subarray(gcmNonceBytes, bodyEnd))
  try {
    decipher.final()
    return new Uint8Array(plain)
  } catch (error) {
    if (isGcmFailure(error)) return null
    throw error
  }
}

/** Whether this is how `final` says that a tag does not fit; OpenSSL and BoringSSL word it differently. */
export function isGcmFailure(error: unknown): boolean {
  return error instanceof Error && /unable to authenticate|bad decrypt/i.test(error.message)
}
