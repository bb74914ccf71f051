import { useState } from 'react'
import { useKeeping } from '#renderer/hooks/keeping-context.tsx'
import type { Answer } from '#renderer/hooks/use-answer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { laterPart } from '#renderer/ui/later.tsx'
import { Spinner } from '#renderer/ui/Spinner.tsx'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import { DueDeletions } from './DueDeletions.tsx'
import { BringInDialog } from './later-parts.ts'
import styles from './SessionList.module.css'

const SessionRows = laterPart(async () => (await import('./SessionRows.tsx')).SessionRows)

interface SessionListProps {
  library: Answer<LibraryEntry[]>
  onOpen: (entry: LibraryEntry) => void
}

/** The sessions that were led from this computer. */
export function SessionList({ library, onOpen }: SessionListProps) {
  const text = useText()
  const keeping = useKeeping()
  const [isBringing, setBringing] = useState(false)
  return (
    <section aria-labelledby="sessions-title">
      <div className={styles['head']}>
        <h2 id="sessions-title" className={styles['title']}>
          {text('home.sessions')}
        </h2>
        <Button variant="quiet" onPress={() => keeping.before(() => setBringing(true))}>
          {text('backup.bringIn')}
        </Button>
      </div>
      {isBringing ? <BringInDialog onClose={() => setBringing(false)} /> : null}
      <DueDeletions />
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

function Sessions({ entries, onOpen }: { entries: LibraryEntry[]; onOpen: (entry: LibraryEntry) => void }) {
  const text = useText()
  if (entries.length > 0) return <SessionRows entries={entries} onOpen={onOpen} />
  return <EmptyState title={text('home.sessions.empty')}>{text('home.sessions.emptyText')}</EmptyState>
}
