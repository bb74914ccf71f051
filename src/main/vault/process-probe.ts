import { readFile } from 'node:fs/promises'

/** What tells a running owner of a lock from one that is gone. */
export interface ProcessProbe {
  pid: number
  /** Changes with every start of the computer; null where the system does not say. */
  bootId(): Promise<string | null>
  /** Changes when the number is given to another process; null where the system does not say. */
  startOf(pid: number): Promise<string | null>
  isRunning(pid: number): boolean
}

/** Reads `/proc` on Linux. Elsewhere a number that was given away again after a crash looks like a running owner. */
export function createProcessProbe(): ProcessProbe {
  return {
    pid: process.pid,
    bootId: () => readOrNull('/proc/sys/kernel/random/boot_id'),
    async startOf(pid) {
      const stat = await readOrNull(`/proc/${pid}/stat`)
      // Field 22 (proc(5)), counted after the command, which is in brackets and may hold spaces.
      return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
    },
    isRunning(pid) {
      try {
        process.kill(pid, 0)
        return true
      } catch (error) {
        return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
      }
    },
  }
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
