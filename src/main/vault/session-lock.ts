import { z } from 'zod'
import type { Logger } from '#main/log.ts'
import { AppError } from '#shared/errors.ts'
import { type FillRandom, newId } from '#shared/ids.ts'
import { systemCode, toDiskError } from './disk-error.ts'
import { readWhole, removeIfThere, writeFlushed } from './durable-file.ts'
import type { ProcessProbe } from './process-probe.ts'
import type { VaultFs } from './vault-fs.ts'

const ownerSchema = z.object({
  pid: z.int().min(1),
  boot: z.string().nullable(),
  start: z.string().nullable(),
  /** The vault within the process. */
  nonce: z.string(),
})

type Owner = z.infer<typeof ownerSchema>

const maxLockBytes = 4096

export interface SessionLock {
  /** Removes the lock if it is still ours. Never rejects: one that stays is taken over after this program ends. */
  release(): Promise<void>
}

/** The lock files of one vault. */
export interface SessionLocks {
  /**
   * Takes the lock file at this path.
   * @throws AppError `session.openElsewhere` when another running vault holds it; what the disk throws otherwise.
   */
  take(path: string): Promise<SessionLock>
  /** Whether the file names another vault that is running. */
  isHeld(path: string): Promise<boolean>
}

/**
 * Locks that name their owner, so that one a crash left behind is recognised and taken over. They stand beside the
 * session files: those are replaced by compaction, and a lock would stay with the old one.
 */
export function createSessionLocks(options: {
  fs: VaultFs
  probe: ProcessProbe
  fillRandom: FillRandom
  log: Logger
}): SessionLocks {
  const { fs, probe, log } = options
  const nonce = newId(options.fillRandom)

  async function isHeld(path: string): Promise<boolean> {
    const owner = await readOwner(fs, path)
    return owner !== null && owner.nonce !== nonce && (await isAlive(owner, probe))
  }

  // A hard link appears with its whole content or not at all, and only where there was nothing.
  async function place(claim: string, path: string): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        await fs.link(claim, path)
        return
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw error
      }
      if (await isHeld(path)) break
      await removeIfThere(fs, path)
    }
    throw new AppError('session.openElsewhere')
  }

  async function release(path: string): Promise<void> {
    try {
      if ((await readOwner(fs, path))?.nonce === nonce) await removeIfThere(fs, path)
    } catch (error) {
      log.warn('vault.lockNotReleased', { code: toDiskError(error).code })
    }
  }

  return {
    isHeld,
    async take(path) {
      if (await isHeld(path)) throw new AppError('session.openElsewhere')
      const claim = `${path}.${nonce}`
      const start = await probe.startOf(probe.pid)
      const owner: Owner = { pid: probe.pid, boot: await probe.bootId(), start, nonce }
      try {
        await writeFlushed(fs, claim, Buffer.from(JSON.stringify(owner)))
        await place(claim, path)
      } finally {
        await Promise.allSettled([removeIfThere(fs, claim)])
      }
      // Two programs may find the same stale lock at once; whoever stands in the file now has it.
      if ((await readOwner(fs, path))?.nonce !== nonce) throw new AppError('session.openElsewhere')
      return { release: () => release(path) }
    },
  }
}

async function isAlive(owner: Owner, probe: ProcessProbe): Promise<boolean> {
  if (!probe.isRunning(owner.pid)) return false
  if (differs(owner.boot, await probe.bootId())) return false
  return !differs(owner.start, await probe.startOf(owner.pid))
}

function differs(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && before !== now
}

/** The owner a lock file names; null when there is none or a power cut left it unreadable. */
async function readOwner(fs: VaultFs, path: string): Promise<Owner | null> {
  try {
    const bytes = await readWhole(fs, path, maxLockBytes)
    const parsed = ownerSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return null
    throw error
  }
}
