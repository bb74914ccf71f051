import { addNote } from '#shared/doc/notes.ts'
import { newId } from '#shared/ids.ts'
import type { SessionReplica } from './session-replica.ts'
import { fillRandom, writerId } from './testing.ts'

/**
 * Adds notes to an open session, one every `everyMs`, and measures how long each takes until it is flushed.
 * @returns milliseconds, sorted, so that the p-th percentile stands at `p / 100 * length`.
 */
export async function measureAppends(
  session: SessionReplica,
  options: { count: number; bytes: number; everyMs: number },
): Promise<number[]> {
  const waits: Promise<number>[] = []
  for (let order = 0; order < options.count; order++) {
    const start = performance.now()
    addNote(session.shared, writerId, {
      id: newId(fillRandom),
      phaseId: 'write',
      text: 'x'.repeat(options.bytes),
      order,
    })
    waits.push(session.flushed().then(() => performance.now() - start))
    await new Promise((resolve) => setTimeout(resolve, options.everyMs))
  }
  return (await Promise.all(waits)).sort((a, b) => a - b)
}
