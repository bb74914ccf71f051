import { createHash } from 'node:crypto'
import type * as Y from 'yjs'
import { z } from 'zod'
import { mailMap } from '#shared/doc/keys.ts'
import { local } from '#shared/doc/origin.ts'
import { parseOnce } from '#shared/doc/parse-once.ts'
import { idSchema } from '#shared/ids.ts'
import { type NamelessGift, namelessGiftSchema } from '#shared/room/mailbox.ts'
import { sameSecret } from '../seats.ts'

/**
 * Nameless notes that wait to be shown, and what lets their authors change those that were, in the host's private document:
 * a crash loses none. Nothing in it, or beside it, says whose they are; a lock is the digest of the secret that only
 * the author's machine keeps.
 */
const recordSchema = z.strictObject({
  id: idSchema,
  lock: z.string().regex(/^[0-9a-f]{64}$/),
  /** Until it was shown. */
  gift: namelessGiftSchema.optional(),
})

type HeldRecord = z.infer<typeof recordSchema>

export interface HeldNotes {
  /** Null for an id nobody used; `locked` when it belongs to another secret. */
  find: (id: string, secret: string) => HeldRecord | 'locked' | null
  waiting: () => NamelessGift[]
  count: () => number
  hold: (gift: NamelessGift, secret: string) => void
  /** They were shown: only what changes them later stays. */
  release: (ids: readonly string[]) => void
  drop: (id: string) => void
}

export function createHeldNotes(own: Y.Doc): HeldNotes {
  const map = mailMap(own)
  const read = (id: string): HeldRecord | null => parseOnce(recordSchema, map.get(id))

  return {
    find(id, secret) {
      const record = read(id)
      if (!record) return null
      return sameSecret(record.lock, lockOf(secret)) ? record : 'locked'
    },
    waiting: () => [...map.keys()].flatMap((id) => read(id)?.gift ?? []),
    count: () => map.size,
    hold: (gift, secret) =>
      own.transact(() => map.set(gift.id, { id: gift.id, lock: lockOf(secret), gift }), local),
    release(ids) {
      own.transact(() => {
        for (const id of ids) {
          const record = read(id)
          if (record) map.set(id, { id, lock: record.lock })
        }
      }, local)
    },
    drop: (id) => own.transact(() => map.delete(id), local),
  }
}

function lockOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
