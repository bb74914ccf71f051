import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { deriveKey, gcmNonceBytes, isGcmFailure } from './key-crypto.ts'

export const tagBytes = 16
export const fileIdBytes = 16
export const saltBytes = 32

const padStepBytes = 64

/**
 * The one seam between what a record says and what stands on the disk. Both directions bind the payload to its
 * place: the associated data holds the file's id, the previous record's tag and the record's own header.
 */
export interface RecordCodec {
  /** How many bytes the body of a payload has: it is part of what is authenticated, so it comes first. */
  bodyBytes(payloadBytes: number): number
  seal(payload: Uint8Array, seq: number, associated: Uint8Array): { body: Uint8Array; tag: Uint8Array }
  /** The payload, or null when body, place or tag do not belong together. */
  open(body: Uint8Array, tag: Uint8Array, seq: number, associated: Uint8Array): Uint8Array | null
}

/** Format 1: records in clear with a digest as their tag. Only read, and rewritten as soon as it is opened. */
export function createClearCodec(): RecordCodec {
  const tagOf = (body: Uint8Array, associated: Uint8Array) =>
    new Uint8Array(createHash('sha256').update(associated).update(body).digest().subarray(0, tagBytes))
  return {
    bodyBytes: (length) => length,
    seal: (payload, _seq, associated) => ({ body: payload, tag: tagOf(payload, associated) }),
    open: (body, tag, _seq, associated) => (Buffer.compare(tagOf(body, associated), tag) === 0 ? body : null),
  }
}

/**
 * Format 2: AES-256-GCM with the sequence number as nonce. The key is made of the file's key and a salt that is new
 * at every opening and after every truncation, so that no nonce ever comes up twice under one key.
 */
export function createSealingCodec(fileKey: Uint8Array, salt: Uint8Array): RecordCodec {
  const key = deriveKey(fileKey, salt, 'record')
  return {
    bodyBytes: paddedBytes,
    seal(payload, seq, associated) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(seq))
      cipher.setAAD(associated)
      const body = cipher.update(pad(payload))
      cipher.final()
      return { body: new Uint8Array(body), tag: new Uint8Array(cipher.getAuthTag()) }
    },
    open(body, tag, seq, associated) {
      const padded = openBody(key, body, tag, seq, associated)
      return padded && unpad(padded)
    },
  }
}

function openBody(
  key: Uint8Array,
  body: Uint8Array,
  tag: Uint8Array,
  seq: number,
  associated: Uint8Array,
): Uint8Array | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(seq), { authTagLength: tagBytes })
  decipher.setAAD(associated)
  decipher.setAuthTag(tag)
  const padded = decipher.update(body)
  try {
    decipher.final()
    return padded
  } catch (error) {
    if (isGcmFailure(error)) return null
    throw error
  }
}

/** The tag of an EPOCH record: it proves that whoever wrote the salt holds the file's key. */
export function sealSalt(
  fileKey: Uint8Array,
  salt: Uint8Array,
  seq: number,
  associated: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', deriveKey(fileKey, salt, 'record'), nonceOf(seq))
  cipher.setAAD(Buffer.concat([associated, salt]))
  cipher.final()
  return new Uint8Array(cipher.getAuthTag())
}

/**
 * Whether `sealSalt` made this tag, by whoever holds the file's key. Checked by opening, never by sealing once more: a
 * reader that encrypts would use a nonce a second time.
 */
export function isSaltSealed(
  fileKey: Uint8Array,
  salt: Uint8Array,
  tag: Uint8Array,
  seq: number,
  associated: Uint8Array,
): boolean {
  const bound = Buffer.concat([associated, salt])
  return openBody(deriveKey(fileKey, salt, 'record'), new Uint8Array(0), tag, seq, bound) !== null
}

/** One byte 0x80 and then zeros up to the next 64 (ISO/IEC 7816-4), so that a length does not tell what was typed. */
function pad(payload: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedBytes(payload.length))
  padded.set(payload)
  padded[payload.length] = 0x80
  return padded
}

function unpad(padded: Uint8Array): Uint8Array | null {
  let end = padded.length - 1
  while (end >= 0 && padded[end] === 0) end -= 1
  return padded[end] === 0x80 ? new Uint8Array(padded.subarray(0, end)) : null
}

function paddedBytes(payloadBytes: number): number {
  return (Math.floor(payloadBytes / padStepBytes) + 1) * padStepBytes
}

function nonceOf(seq: number): Uint8Array {
  const nonce = Buffer.alloc(gcmNonceBytes)
  nonce.writeBigUInt64BE(BigInt(seq), gcmNonceBytes - 8)
  return nonce
}
