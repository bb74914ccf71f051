import { z } from 'zod'
import { AppError } from '#shared/errors.ts'
import type { FillRandom } from '#shared/ids.ts'
import { deriveKey, keyBytes, openWith, scryptLog2N, sealWith, stretchPassphrase } from './key-crypto.ts'
import type { KeyStore } from './key-store.ts'

/** The ways to the library key that the keyring file holds: each is the same key, wrapped in another. */

const base64 = z
  .string()
  .max(1024)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)
const saltBytes = 16

export const keyringSlotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('device'), backend: z.string().max(64), wrapped: base64 }),
  z.strictObject({
    kind: z.literal('passphrase'),
    /** Bounded, so that a planted file cannot use up the computer's memory. */
    log2N: z.int().min(14).max(20),
    salt: base64,
    wrapped: base64,
  }),
  z.strictObject({ kind: z.literal('recovery'), salt: base64, wrapped: base64 }),
])

export type KeyringSlot = z.infer<typeof keyringSlotSchema>
export type SlotOf<Kind extends KeyringSlot['kind']> = Extract<KeyringSlot, { kind: Kind }>

/** What wraps the library key in each slot; known while the keyring is open, so that the library key can be renewed. */
export type SlotKeys = { passphrase?: Uint8Array; recovery?: Uint8Array }

export function deviceSlot(store: KeyStore, backend: string, libraryKey: Uint8Array): SlotOf<'device'> {
  return { kind: 'device', backend, wrapped: text(store.seal(libraryKey)) }
}

/** The library key, or null when the system does not give it: another user, another system, a lost key ring. */
export function openDeviceSlot(store: KeyStore, slot: SlotOf<'device'>): Uint8Array | null {
  if (store.backend() !== slot.backend) return null
  try {
    const key = store.open(bytes(slot.wrapped))
    return key.length === keyBytes ? key : null
  } catch {
    // The system says why in its own words, and none of them change what can be done: another slot has to open it.
    return null
  }
}

export async function passphraseSlot(
  passphrase: string,
  libraryKey: Uint8Array,
  fillRandom: FillRandom,
  log2N: number = scryptLog2N,
): Promise<{ slot: SlotOf<'passphrase'>; slotKey: Uint8Array }> {
  const salt = fillRandom(new Uint8Array(saltBytes))
  const slotKey = await stretchPassphrase(passphrase, salt, log2N)
  const wrapped = text(sealWith(slotKey, libraryKey, 'passphrase', fillRandom))
  return { slot: { kind: 'passphrase', log2N, salt: text(salt), wrapped }, slotKey }
}

/** The same slot around another library key; null when what wraps it is not known. */
export function rewrap(
  slot: KeyringSlot,
  libraryKey: Uint8Array,
  by: { store: KeyStore; slotKeys: SlotKeys; fillRandom: FillRandom },
): KeyringSlot | null {
  if (slot.kind === 'device')
    return by.store.backend() === slot.backend ? deviceSlot(by.store, slot.backend, libraryKey) : null
  const slotKey = by.slotKeys[slot.kind]
  return slotKey ? { ...slot, wrapped: text(sealWith(slotKey, libraryKey, slot.kind, by.fillRandom)) } : null
}

/** A passphrase is right when it opens the slot; nothing else of it is kept. @throws AppError `vault.wrongPassphrase`. */
export async function openPassphraseSlot(
  slot: SlotOf<'passphrase'>,
  passphrase: string,
): Promise<Uint8Array> {
  const key = await stretchPassphrase(passphrase, bytes(slot.salt), slot.log2N)
  const libraryKey = openWith(key, bytes(slot.wrapped), 'passphrase')
  key.fill(0)
  if (!libraryKey) throw new AppError('vault.wrongPassphrase')
  return libraryKey
}

export function recoverySlot(
  secret: Uint8Array,
  libraryKey: Uint8Array,
  fillRandom: FillRandom,
): { slot: SlotOf<'recovery'>; slotKey: Uint8Array } {
  const salt = fillRandom(new Uint8Array(saltBytes))
  // 128 random bits need no slow derivation.
  const slotKey = deriveKey(secret, salt, 'recovery')
  const wrapped = text(sealWith(slotKey, libraryKey, 'recovery', fillRandom))
  return { slot: { kind: 'recovery', salt: text(salt), wrapped }, slotKey }
}

export function openRecoverySlot(slot: SlotOf<'recovery'>, secret: Uint8Array): Uint8Array | null {
  return openWith(deriveKey(secret, bytes(slot.salt), 'recovery'), bytes(slot.wrapped), 'recovery')
}

function text(value: Uint8Array): string {
  return Buffer.from(value).toString('base64')
}

function bytes(value: string): Uint8Array {
  return new Uint8Array(Buffer.from(value, 'base64'))
}
