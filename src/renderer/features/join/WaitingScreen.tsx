import { useText } from '#renderer/hooks/use-window.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { StatusLine } from '#renderer/ui/StatusLine.tsx'
import { AppError } from '#shared/errors.ts'
import type { GuestState } from '#shared/ipc/contract.ts'
import { errorText } from '#shared/text/text.ts'
import styles from './WaitingScreen.module.css'

interface WaitingScreenProps {
  /** Null until the first word on the room arrived. */
  guest: GuestState | null
  /** This computer has a place already and goes back to it. */
  isReturn: boolean
  /** Forgets the room. */
  onLeave: () => void
  /** Back to the form, after an answer that another try may change. */
  onTryAgain: (error: AppError) => void
}

/** Between asking and being let in. It says what is so, and that nothing needs to be done. */
export function WaitingScreen({ guest, isReturn, onLeave, onTryAgain }: WaitingScreenProps) {
  const text = useText()
  if (guest?.state === 'out') {
    const error = new AppError(guest.code)
    return (
      <Page width="reading">
        <ScreenHeading>{text('join.failed')}</ScreenHeading>
        <Banner kind="care">{errorText(text, error)}</Banner>
        <div className={styles['ways']}>
          <Button variant="primary" onPress={() => onTryAgain(error)}>
            {text('ui.tryAgain')}
          </Button>
          <Button onPress={onLeave}>{text('ui.toHome')}</Button>
        </div>
      </Page>
    )
  }
  const isWaiting = guest?.state === 'waiting'
  return (
    <Page width="reading">
      <div className={styles['still']}>
        <span className={styles['circle']} aria-hidden="true" />
        <ScreenHeading
          lead={
            isWaiting
              ? text('join.waiting.room', { room: guest.roomName })
              : text(isReturn ? 'join.return.lead' : 'join.waiting.connectingText')
          }
        >
          {titleOf()}
        </ScreenHeading>
        {isWaiting ? <p className={styles['words']}>{text('join.waiting.text')}</p> : null}
        <StatusLine tone={guest?.state === 'away' ? 'care' : 'waiting'}>{statusOf()}</StatusLine>
        <div className={styles['ways']}>
          <Button onPress={onLeave}>{text(isReturn ? 'join.return.home' : 'join.waiting.leave')}</Button>
        </div>
      </div>
    </Page>
  )

  function titleOf(): string {
    if (isReturn) return text('join.return.title')
    return text(isWaiting ? 'join.waiting.title' : 'join.waiting.connecting')
  }

  function statusOf(): string {
    if (isWaiting) return text('join.waiting.status')
    return text(guest?.state === 'away' ? 'join.waiting.away' : 'join.waiting.connecting')
  }
}
