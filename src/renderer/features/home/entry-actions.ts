import type { MenuAction } from '#renderer/ui/Menu.tsx'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import type { Text } from '#shared/text/text.ts'

/** What can be done with a session of the list, and why something cannot. */
export function actionsFor(
  text: Text,
  entry: LibraryEntry,
  on: { open: () => void; backup: () => void; hold: () => void; remove: () => void },
): MenuAction[] {
  const open = { id: 'open', label: text('home.sessions.open'), onAction: on.open }
  const remove = {
    id: 'remove',
    label: text('home.sessions.remove'),
    onAction: on.remove,
    isDisabled: entry.onHold,
    ...(entry.onHold ? { detail: text('keep.home.removeHeld') } : {}),
  }
  if (entry.inMemory || entry.isLocked) return [open, remove]
  const mayBackUp = entry.recordLevel === 'R3' || entry.settled === 'done'
  const backup = {
    id: 'backup',
    label: text('backup.save'),
    onAction: on.backup,
    isDisabled: !mayBackUp,
    ...(mayBackUp ? {} : { detail: text('backup.closeFirst') }),
  }
  const hold = {
    id: 'hold',
    label: text(entry.onHold ? 'keep.home.release' : 'keep.home.hold'),
    onAction: on.hold,
  }
  return [open, backup, hold, remove]
}
