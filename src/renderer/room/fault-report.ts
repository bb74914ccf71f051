import { AppError } from '#shared/errors.ts'
import type { WindowIpc } from './window-ipc.ts'

/** A link that breaks again and again is told of this often, and then no more: the log has learnt what it can. */
const mostReports = 20

/**
 * Tells the log of this computer that a link to the others could not bear something. Only the kind of fault goes
 * there, never its message: a message can quote an address or somebody's words.
 */
export function createFaultReport(ipc: Pick<WindowIpc, 'call'>): (error: unknown) => void {
  let left = mostReports
  return (error) => {
    if (left === 0) return
    left -= 1
    // A report about a report that fails would go the same way.
    ipc.call('window.fault', kindOf(error)).catch(() => undefined)
  }
}

function kindOf(error: unknown): string {
  const kind = error instanceof AppError ? error.code : error instanceof Error ? error.name : ''
  return /^[A-Za-z.]{1,40}$/.test(kind) ? kind : 'unknown'
}
