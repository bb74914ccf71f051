import { join } from 'node:path'
import { removeIfThere } from './durable-file.ts'
import type { ProcessProbe } from './process-probe.ts'
import type { SessionLocks } from './session-lock.ts'
import type { VaultFs } from './vault-fs.ts'

const halfWrittenSession = /^([0-9a-f]{32}\.session)\.new$/
const lockClaim = /^[0-9a-f]{32}\.session\.lock\.[0-9a-f]{32}$/
const halfWrittenJson = /^\w+\.json\.tmp-(\d+)-\d+$/

/** Removes what a crash left half written: it may hold words or titles. What a running program owns stays. */
export async function clearLeftovers(
  { fs, probe, locks }: { fs: VaultFs; probe: ProcessProbe; locks: SessionLocks },
  vaultFolder: string,
  sessionsFolder: string,
): Promise<void> {
  for (const name of await fs.readdir(sessionsFolder)) {
    const path = join(sessionsFolder, name)
    const session = halfWrittenSession.exec(name)?.[1]
    if (session) {
      const lock = await locks.take(join(sessionsFolder, `${session}.lock`))
      await removeIfThere(fs, path)
      await lock.release()
    } else if (lockClaim.test(name) && !(await locks.isHeld(path))) {
      await removeIfThere(fs, path)
    }
  }
  for (const name of await fs.readdir(vaultFolder)) {
    const pid = halfWrittenJson.exec(name)?.[1]
    if (pid && (Number(pid) === probe.pid || !probe.isRunning(Number(pid))))
      await removeIfThere(fs, join(vaultFolder, name))
  }
}
