import { createHash } from 'node:crypto'

export const tagBytes = 16
export const fileIdBytes = 16

/**
 * The one seam between what a record says and what stands on the disk. Both directions bind the payload to its
 * place: the associated data holds the file's id, the previous record's tag and the record's own header.
 *
 * A codec that encrypts takes the sequence number as its nonce, so it needs a fresh key whenever a sequence number
 * can come up twice: at every opening and after every truncation (record type EPOCH is reserved for its salt).
 */
export interface RecordCodec {
  seal(payload: Uint8Array, seq: number, associated: Uint8Array): { body: Uint8Array; tag: Uint8Array }
  /** The payload, or null when body, place or tag do not belong together. */
  open(body: Uint8Array, tag: Uint8Array, seq: number, associated: Uint8Array): Uint8Array | null
}

/** Records in clear with a digest as their tag: finds every damage and every change of order, hides nothing. */
export function createClearCodec(): RecordCodec {
  const tagOf = (body: Uint8Array, associated: Uint8Array) =>
    new Uint8Array(createHash('sha256').update(associated).update(body).digest().subarray(0, tagBytes))
  return {
    seal: (payload, _seq, associated) => ({ body: payload, tag: tagOf(payload, associated) }),
    open: (body, tag, _seq, associated) => (Buffer.compare(tagOf(body, associated), tag) === 0 ? body : null),
  }
}
