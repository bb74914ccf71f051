import { useState } from 'react'
import type { Answer } from '#renderer/hooks/use-answer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ListRow } from '#renderer/ui/ListRow.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Spinner } from '#renderer/ui/Spinner.tsx'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import type { Text } from '#shared/text/text.ts'
import { titleOf } from './entry-title.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import styles from './SessionList.module.css'

interface SessionListProps {
  library: Answer<LibraryEntry[]>
  onOpen: (sessionId: string) => void
}

/** The sessions that were led from this computer. */
export function SessionList({ library, onOpen }: SessionListProps) {
  const text = useText()
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title" className={styles['title']}>
        {text('home.sessions')}
      </h2>
      {library.state === 'loading' ? <Spinner label={text('home.sessions.loading')} /> : null}
      {library.state === 'failed' ? (
        <Banner kind="risk" action={{ label: text('ui.tryAgain'), onPress: library.retry }}>
          {text('home.sessions.failed')}
        </Banner>
      ) : null}
      {library.state === 'ready' ? (
        <Sessions entries={library.value.filter((entry) => entry.role === 'host')} onOpen={onOpen} />
      ) : null}
    </section>
  )
}

function Sessions({ entries, onOpen }: { entries: LibraryEntry[]; onOpen: (sessionId: string) => void }) {
  const text = useText()
  const [removing, setRemoving] = useState<LibraryEntry | null>(null)
  if (entries.length === 0)
    return <EmptyState title={text('home.sessions.empty')}>{text('home.sessions.emptyText')}</EmptyState>
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
              onOpen={() => onOpen(entry.id)}
              trailing={
                <Menu
                  label={text('home.sessions.more', { title })}
                  actions={[
                    {
                      id: 'open',
                      label: text('home.sessions.open'),
                      onAction: () => onOpen(entry.id),
                    },
                    {
                      id: 'remove',
                      label: text('home.sessions.remove'),
                      onAction: () => setRemoving(entry),
                    },
                  ]}
                />
              }
            />
          )
        })}
      </ul>
      {removing ? <RemoveDialog entry={removing} onClose={() => setRemoving(null)} /> : null}
    </>
  )
}

function detailOf(text: Text, { templateName, place }: LibraryEntry): string {
  return place ? text('home.sessions.detail', { template: templateName, place }) : templateName
}

function factsOf(text: Text, entry: LibraryEntry): string[] {
  if (entry.isLocked) return [text('home.sessions.day', { day: new Date(entry.changedAt) })]
  return [text('home.sessions.people', { people: entry.people }), changedText(text, entry)]
}

function changedText(text: Text, { status, changedAt }: LibraryEntry): string {
  return text('home.sessions.changed', {
    status: text(`home.sessions.status.${status}`),
    day: text('home.sessions.day', { day: new Date(changedAt) }),
  })
}
