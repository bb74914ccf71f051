import { isOver } from '#shared/doc/keep-until.ts'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import { dayText } from '#shared/text/day-text.ts'
import type { Text } from '#shared/text/text.ts'

/** How long a session of the list stays, and what stands in the way of deleting it. */
export function keptFacts(text: Text, entry: LibraryEntry, nowMs: number): string[] {
  const { keep, inMemory, onHold, recordLevel, settled } = entry
  if (inMemory) return [text('keep.home.inMemory')]
  const facts: string[] = []
  if (settled !== 'done' && recordLevel !== 'R3') facts.push(text('keep.home.notClosed'))
  if (onHold) facts.push(text('keep.home.onHold'))
  else if (keep.kind === 'until')
    facts.push(
      text(isOver(keep, nowMs) ? 'keep.home.over' : 'keep.home.until', { day: dayText(text, keep.day) }),
    )
  return facts
}
