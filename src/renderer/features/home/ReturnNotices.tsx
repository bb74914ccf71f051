import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import { RemoveDialog } from './later-parts.ts'
import styles from './ReturnNotices.module.css'

interface ReturnNoticesProps {
  /** Rooms of others that this computer was in and did not leave. */
  entries: readonly LibraryEntry[]
  onReturn: (entry: LibraryEntry) => void
}

/** The way back into a room that was left by a crash, a closed lid or an empty battery. */
export function ReturnNotices({ entries, onReturn }: ReturnNoticesProps) {
  const text = useText()
  const [removing, setRemoving] = useState<LibraryEntry | null>(null)
  if (entries.length === 0) return null
  return (
    <div className={styles['notices']}>
      {entries.map((entry) => (
        <div key={entry.id} className={styles['notice']}>
          <p className={styles['words']}>
            {entry.roomName
              ? text('home.return.text', { room: entry.roomName })
              : text('home.return.untitled')}
          </p>
          <div className={styles['actions']}>
            <Button variant="quiet" onPress={() => setRemoving(entry)}>
              {text('home.return.remove')}
            </Button>
            <Button onPress={() => onReturn(entry)}>{text('home.return.action')}</Button>
          </div>
        </div>
      ))}
      {removing ? <RemoveDialog entry={removing} onClose={() => setRemoving(null)} /> : null}
    </div>
  )
}
