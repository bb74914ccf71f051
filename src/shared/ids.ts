import { z } from 'zod'

/** 128 random bits as 32 hex digits: says nothing of when, where or by whom it was made. */
export const idSchema = z.string().regex(/^[0-9a-f]{32}$/)

export type Id = z.infer<typeof idSchema>

/** Fills the array with cryptographically strong random bytes. */
export type FillRandom = (bytes: Uint8Array) => Uint8Array

/**
 * A new random id.
 * @param fillRandom the platform's source of randomness; `shared` has none of its own.
 */
export function newId(fillRandom: FillRandom): Id {
  return Array.from(fillRandom(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
