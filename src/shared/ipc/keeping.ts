import { z } from 'zod'
import { errorCodes } from '../errors.ts'

/** What main says of the sessions kept on this computer, and what it asks for to open them. */

/** Whether what this computer keeps can be read right now. */
export const vaultStateSchema = z.strictObject({
  /** `unset`: nothing was kept here so far, and a passphrase is needed before it is. */
  state: z.enum(['unset', 'locked', 'open']),
  hasPassphrase: z.boolean(),
  /** It was opened with the recovery key: a new passphrase may be set without the old one. */
  needsNewPassphrase: z.boolean(),
})

/** Long enough that guessing takes longer than it is worth; a few words are easy to keep in mind. */
export const minPassphraseLength = 10
export const passphraseSchema = z.string().min(1).max(1024)
export const newPassphraseSchema = z.string().min(minPassphraseLength).max(1024)

export type VaultState = z.infer<typeof vaultStateSchema>

/** One sentence owed to the person when a session was opened. */
export const openNoticeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('repaired'), keptAside: z.string() }),
  z.strictObject({ kind: z.literal('readOnly'), code: z.enum(errorCodes) }),
  /** The file was damaged, and a backup beside it took its place. */
  z.strictObject({ kind: z.literal('fromBackup') }),
  /** The file lacks what this computer saw in it before. */
  z.strictObject({ kind: z.literal('older') }),
])

/** Sessions whose time is over while this computer's clock cannot be trusted to say so. */
export const dueDeletionsSchema = z.strictObject({
  count: z.int().min(1),
  /** The clock went back, or far forward since Stillpoint last looked at it. */
  clock: z.enum(['back', 'forward']),
  /** What this computer's clock says now, UTC in ms. */
  now: z.int(),
})

/** Long enough to be worth the name; what it is made of is the person's own choice. */
export const backupPassphraseSchema = z.string().min(8).max(1024)

export type DueDeletions = z.infer<typeof dueDeletionsSchema>
export type OpenNotice = z.infer<typeof openNoticeSchema>
