import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { ListRow } from '#renderer/ui/ListRow.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import { errorText, type Text } from '#shared/text/text.ts'
import { actionsFor } from './entry-actions.ts'
import { keptFacts } from './entry-kept.ts'
import { titleOf } from './entry-title.ts'
import { BackupDialog, RemoveDialog } from './later-parts.ts'
import styles from './SessionList.module.css'

interface SessionRowsProps {
  /** At least one. */
  entries: readonly LibraryEntry[]
  onOpen: (entry: LibraryEntry) => void
}

/** A row for each session, and what can be done with it. */
export function SessionRows({ entries, onOpen }: SessionRowsProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [removing, setRemoving] = useState<LibraryEntry | null>(null)
  const [backingUp, setBackingUp] = useState<LibraryEntry | null>(null)
  const hold = useAction((entry: LibraryEntry) => ipc.call('sessions.hold', entry.id, !entry.onHold))
  return (
    <>
      <ul className={styles['list']}>
        {entries.map((entry) => {
          const title = titleOf(text, entry)
          return (
            <ListRow
              key={entry.id}
              title={title}
              detail={detailOf(text, entry)}
              facts={factsOf(text, entry)}
              onOpen={() => onOpen(entry)}
              trailing={
                <Menu
                  label={text('home.sessions.more', { title })}
                  actions={actionsFor(text, entry, {
                    open: () => onOpen(entry),
                    backup: () => setBackingUp(entry),
                    hold: () => hold.run(entry),
                    remove: () => setRemoving(entry),
                  })}
                />
              }
            />
          )
        })}
      </ul>
      {hold.error ? <Banner kind="care">{errorText(text, hold.error)}</Banner> : null}
      {backingUp ? <BackupDialog entry={backingUp} onClose={() => setBackingUp(null)} /> : null}
      {removing ? <RemoveDialog entry={removing} onClose={() => setRemoving(null)} /> : null}
    </>
  )
}

function detailOf(text: Text, { templateName, place }: LibraryEntry): string {
  return place ? text('home.sessions.detail', { template: templateName, place }) : templateName
}

function factsOf(text: Text, entry: LibraryEntry): string[] {
  if (entry.isLocked) return [text('home.sessions.day', { day: new Date(entry.changedAt) })]
  const isReduced = entry.settled === 'done' && entry.recordLevel !== 'R3'
  return [
    ...keptFacts(text, entry, Date.now()),
    // Who was there is among what goes when a session is reduced.
    ...(isReduced ? [] : [text('home.sessions.people', { people: entry.people })]),
    changedText(text, entry),
  ]
}

function changedText(text: Text, { status, changedAt }: LibraryEntry): string {
  return text('home.sessions.changed', {
    status: text(`home.sessions.status.${status}`),
    day: text('home.sessions.day', { day: new Date(changedAt) }),
  })
}
