import { readdirSync, readFileSync } from 'node:fs'

/**
 * Memory of a process and all its children in MB, shared pages counted in part to each of their users (PSS), so
 * that several windows on one machine are not counted twice.
 */
export function readMemory(rootPid: number): number {
  const children = listChildren()
  const pids: number[] = []
  const waiting = [rootPid]
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    pids.push(pid)
    waiting.push(...(children.get(pid) ?? []))
  }
  const kilobytes = pids.map(readShare).reduce((sum, share) => sum + share, 0)
  return kilobytes / 1024
}

function listChildren(): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(
      readProcess(name, 'stat')
        ?.replace(/^.*\) . /, '')
        .split(' ')[0],
    )
    if (!Number.isNaN(parent)) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  return children
}

function readShare(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(readProcess(String(pid), 'smaps_rollup') ?? '')?.[1] ?? 0)
}

/** Undefined for a process that has ended in the meantime. */
function readProcess(pid: string, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ESRCH', 'EACCES'].includes(String(error.code))
    ) {
      return undefined
    }
    throw error
  }
}
