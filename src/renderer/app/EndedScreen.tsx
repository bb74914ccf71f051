import type { ReactNode } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import { errorText } from '#shared/text/text.ts'
import styles from './EndedScreen.module.css'

interface EndedScreenProps {
  code: ErrorCode
  /** People to turn to: going out of a room can be the moment that needs them. */
  contacts: ReactNode
  onLeave: () => void
}

/** The room is over for this computer, and its copy is gone: says so, and nothing of the session remains on screen. */
export function EndedScreen({ code, contacts, onLeave }: EndedScreenProps) {
  const text = useText()
  return (
    <Page width="reading">
      <ScreenHeading lead={errorText(text, new AppError(code))}>
        {text(code === 'room.ended' ? 'room.endedTitle' : 'room.outTitle')}
      </ScreenHeading>
      <section aria-labelledby="turn-to" className={styles['contacts']}>
        <h2 id="turn-to">{text('care.supportTitle')}</h2>
        {contacts}
      </section>
      <div>
        <Button variant="primary" onPress={onLeave}>
          {text('ui.toHome')}
        </Button>
      </div>
    </Page>
  )
}
