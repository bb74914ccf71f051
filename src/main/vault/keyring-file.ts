import { z } from 'zod'
import { AppError } from '#shared/errors.ts'
import { type FillRandom, idSchema } from '#shared/ids.ts'
import { openWith, sealWith } from './key-crypto.ts'
import { type KeyringSlot, keyringSlotSchema, type SlotKeys } from './keyring-slots.ts'

export const keyringSchema = z.strictObject({
  slots: z.array(keyringSlotSchema).max(16),
  /** The keys of the sessions that were led from here, sealed with the library key. */
  sessions: z.string(),
  /** What wraps the library key in the slots, sealed with it; null in a keyring from before they were kept. */
  slotKeys: z.string().nullable(),
})

export type KeyringData = z.infer<typeof keyringSchema>

/** How the keyring stands in its file. */
export const keyringFormat = {
  version: 2,
  schema: keyringSchema,
  migrations: { 1: (data: unknown) => ({ ...Object(data), slotKeys: null }) },
  keepAside: true,
}

/** What a keyring holds once it is open. */
export interface KeyringContent {
  sessions: Map<string, Uint8Array>
  slotKeys: SlotKeys
}

const sessionKeysSchema = z.record(idSchema, z.string())
const slotKeysSchema = z.strictObject({ passphrase: z.string().optional(), recovery: z.string().optional() })

export function sealKeyring(
  libraryKey: Uint8Array,
  slots: KeyringSlot[],
  { sessions, slotKeys }: KeyringContent,
  fillRandom: FillRandom,
): KeyringData {
  const seal = (value: unknown, bound: string) =>
    Buffer.from(sealWith(libraryKey, Buffer.from(JSON.stringify(value)), bound, fillRandom)).toString(
      'base64',
    )
  return {
    slots,
    sessions: seal(Object.fromEntries([...sessions].map(([id, key]) => [id, hex(key)])), 'keyring'),
    slotKeys: seal(
      Object.fromEntries(Object.entries(slotKeys).map(([kind, key]) => [kind, hex(key)])),
      'slots',
    ),
  }
}

/** @throws AppError `session.unreadable` when the lists of keys are not what was sealed. */
export function openKeyringData(libraryKey: Uint8Array, data: KeyringData): KeyringContent {
  const open = (sealed: string, bound: string): unknown => {
    const plain = openWith(libraryKey, Buffer.from(sealed, 'base64'), bound)
    if (!plain) throw new AppError('session.unreadable')
    return JSON.parse(Buffer.from(plain).toString('utf8'))
  }
  const sessions = sessionKeysSchema.parse(open(data.sessions, 'keyring'))
  const { passphrase, recovery } = slotKeysSchema.parse(data.slotKeys ? open(data.slotKeys, 'slots') : {})
  return {
    sessions: new Map(Object.entries(sessions).map(([id, key]) => [id, bytes(key)])),
    slotKeys: {
      ...(passphrase === undefined ? {} : { passphrase: bytes(passphrase) }),
      ...(recovery === undefined ? {} : { recovery: bytes(recovery) }),
    },
  }
}

function hex(key: Uint8Array): string {
  return Buffer.from(key).toString('hex')
}

function bytes(key: string): Uint8Array {
  return new Uint8Array(Buffer.from(key, 'hex'))
}
