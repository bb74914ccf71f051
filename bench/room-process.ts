import { readdirSync, readFileSync } from 'node:fs'

/**
 * The process that carries relay and signalling of a host. Stopped (not ended) it answers nobody, and what still
 * arrives has come through the mesh.
 */
export function findRoomProcess(hostPid: number): number {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => parentOf(pid) === hostPid && commandOf(pid).includes('node.mojom.NodeService'))
  if (found === undefined) throw new Error('the host has no room process')
  return found
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(read(pid, 'status'))?.[1])
}

function commandOf(pid: number): string {
  return read(pid, 'cmdline').replaceAll('\0', ' ')
}

/** Empty for a process that has ended in the meantime. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return ''
    throw error
  }
}
