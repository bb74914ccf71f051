import { z } from 'zod'
import { AppError } from '#shared/errors.ts'
import { type FillRandom, newId } from '#shared/ids.ts'
import { systemCode } from './disk-error.ts'
import { readWhole, removeIfThere, writeFlushed } from './durable-file.ts'
import type { ProcessProbe } from './process-probe.ts'
import type { VaultFs } from './vault-fs.ts'

const ownerSchema = z.object({
  pid: z.int().min(1),
  boot: z.string().nullable(),
  start: z.string().nullable(),
  nonce: z.string(),
})

type Owner = z.infer<typeof ownerSchema>

const maxLockBytes = 4096

export interface SessionLock {
  /** Removes the lock if it is still ours. */
  release(): Promise<void>
}

/**
 * Takes the lock file beside a session file. It names its owner, so one that a crash left behind is recognised and
 * taken over. The file itself is never locked: compaction puts another one in its place.
 * @throws AppError `session.openElsewhere` when a running program holds it; what the disk throws otherwise.
 */
export async function takeLock(
  fs: VaultFs,
  path: string,
  probe: ProcessProbe,
  fillRandom: FillRandom,
): Promise<SessionLock> {
  await refuseRunningOwner(fs, path, probe)
  const nonce = newId(fillRandom)
  const owner: Owner = {
    pid: probe.pid,
    boot: await probe.bootId(),
    start: await probe.startOf(probe.pid),
    nonce,
  }
  const claim = `${path}.${nonce}`
  await writeFlushed(fs, claim, Buffer.from(JSON.stringify(owner)))
  try {
    await place(fs, claim, path, probe)
  } finally {
    await removeIfThere(fs, claim)
  }
  // Two programs may find the same stale lock at once; whoever stands in the file now has it.
  if ((await readOwner(fs, path))?.nonce !== nonce) throw new AppError('session.openElsewhere')
  return {
    async release() {
      if ((await readOwner(fs, path))?.nonce === nonce) await removeIfThere(fs, path)
    },
  }
}

// A hard link appears with its whole content or not at all, and only where there was nothing.
async function place(fs: VaultFs, claim: string, path: string, probe: ProcessProbe): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await fs.link(claim, path)
      return
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error
    }
    await refuseRunningOwner(fs, path, probe)
    await removeIfThere(fs, path)
  }
  throw new AppError('session.openElsewhere')
}

async function refuseRunningOwner(fs: VaultFs, path: string, probe: ProcessProbe): Promise<void> {
  const owner = await readOwner(fs, path)
  if (owner && (await isAlive(owner, probe))) throw new AppError('session.openElsewhere')
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
