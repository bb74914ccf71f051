import { useKeeping } from '#renderer/hooks/keeping-context.tsx'
import type { FoundRooms } from '#renderer/hooks/use-found-rooms.ts'
import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import type { FoundRoom, LibraryEntry } from '#shared/ipc/contract.ts'
import styles from './HomeScreen.module.css'
import { JoinCard } from './JoinCard.tsx'
import { LeadCard } from './LeadCard.tsx'
import { ReturnNotices } from './ReturnNotices.tsx'
import { SessionList } from './SessionList.tsx'
import { useLibrary } from './use-library.ts'

export interface HomeScreenProps {
  found: FoundRooms
  onPrepare: () => void
  onJoin: (start: { room?: FoundRoom; code?: string; byAddress?: boolean }) => void
  onReturn: (entry: LibraryEntry) => void
  onOpen: (sessionId: string) => void
  onGo: (screen: 'templates' | 'settings' | 'help' | 'support') => void
}

/** The first screen: lead, join, or go on with what is there. */
export function HomeScreen({ found, onPrepare, onJoin, onReturn, onOpen, onGo }: HomeScreenProps) {
  const text = useText()
  const [settings] = useSettings()
  const library = useLibrary()
  const keeping = useKeeping()
  const entries = library.state === 'ready' ? library.value : []
  const open = (entry: LibraryEntry) => {
    if (entry.inMemory) onOpen(entry.id)
    else keeping.before(() => onOpen(entry.id))
  }
  return (
    <Page
      top={
        <>
          <span className={styles['name']}>{text('app.name')}</span>
          <nav aria-label={text('home.nav')} className={styles['nav']}>
            {(['templates', 'help', 'support', 'settings'] as const).map((screen) => (
              <Button key={screen} variant="quiet" onPress={() => onGo(screen)}>
                {text(`home.nav.${screen}`)}
              </Button>
            ))}
          </nav>
        </>
      }
    >
      <ScreenHeading lead={text('home.lead')}>{text('home.title')}</ScreenHeading>
      <ReturnNotices entries={entries.filter((entry) => entry.role === 'guest')} onReturn={onReturn} />
      <div className={styles['ways']}>
        <LeadCard lastName={settings.lastName} onPrepare={onPrepare} onOpen={onOpen} />
        <JoinCard found={found} onJoin={onJoin} />
      </div>
      <SessionList library={library} onOpen={open} />
    </Page>
  )
}
