import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { Session } from '#shared/doc/records.ts'
import type { Phase } from '#shared/template/schema.ts'
import styles from './LeadBar.module.css'
import { PhaseClock } from './PhaseClock.tsx'

interface LeadBarProps {
  session: Session
  /** Where the room is. */
  phase: Phase
  previous: Phase | null
  /** Null at the last phase: from there the debrief is closed. */
  next: Phase | null
  onGo: (phase: Phase) => void
  onAddMinutes: (minutes: number) => void
  onClose: () => void
}

/** Time and the way on, for those who lead. */
export function LeadBar({ session, phase, previous, next, onGo, onAddMinutes, onClose }: LeadBarProps) {
  const text = useText()
  const [isClosing, setClosing] = useState(false)
  const step = phase.minutes <= 5 ? 2 : 5
  return (
    <footer className={styles['bar']}>
      <div className={styles['time']}>
        <PhaseClock timer={session.timer} templateMinutes={phase.minutes} />
        <Button variant="quiet" onPress={() => onAddMinutes(step)}>
          {text('room.addTime', { minutes: step })}
        </Button>
      </div>
      <div className={styles['go']}>
        {previous ? (
          <Button aria-label={text('room.backTo', { phase: previous.title })} onPress={() => onGo(previous)}>
            {text('room.back')}
          </Button>
        ) : null}
        {next ? (
          <Button variant="primary" onPress={() => onGo(next)}>
            {text('room.onTo', { phase: next.title })}
          </Button>
        ) : (
          <Button variant="primary" onPress={() => setClosing(true)}>
            {text('room.close')}
          </Button>
        )}
      </div>
      <Dialog
        isOpen={isClosing}
        onClose={() => setClosing(false)}
        title={text('room.closeTitle')}
        actions={
          <>
            <Button onPress={() => setClosing(false)}>{text('room.closeCancel')}</Button>
            <Button variant="primary" onPress={onClose}>
              {text('room.closeConfirm')}
            </Button>
          </>
        }
      >
        <p>{text('room.closeText')}</p>
      </Dialog>
    </footer>
  )
}
