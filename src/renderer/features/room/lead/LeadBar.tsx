import { useState } from 'react'
import { useRoomCommands } from '#renderer/features/room/keys/commands.tsx'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { Session } from '#shared/doc/records.ts'
import type { Phase } from '#shared/template/schema.ts'
import styles from './LeadBar.module.css'
import { PhaseTimer } from './PhaseTimer.tsx'

interface LeadBarProps {
  session: LiveSession
  timer: Session['timer']
  /** Where the room is. */
  phase: Phase
  previous: Phase | null
  /** Null at the last phase: from there the debrief is closed. */
  next: Phase | null
  onGo: (phase: Phase) => void
  onClose: () => void
}

/** Time and the way on, for those who lead. */
export function LeadBar({ session, timer, phase, previous, next, onGo, onClose }: LeadBarProps) {
  const text = useText()
  const [isClosing, setClosing] = useState(false)
  const onward = next ? text('room.onTo', { phase: next.title }) : text('room.close')
  const backward = previous ? text('room.backTo', { phase: previous.title }) : ''
  useRoomCommands([
    next
      ? { id: 'next', keys: 'next', group: 'way', label: onward, run: () => onGo(next) }
      : { id: 'close', group: 'way', label: onward, run: () => setClosing(true) },
    ...(previous
      ? [
          {
            id: 'back',
            keys: 'back' as const,
            group: 'way' as const,
            label: backward,
            run: () => onGo(previous),
          },
        ]
      : []),
  ])
  return (
    <footer className={styles['bar']}>
      <PhaseTimer session={session} timer={timer} phase={phase} hasNext={next !== null} />
      <div className={styles['go']}>
        {previous ? (
          <Button aria-label={backward} onPress={() => onGo(previous)}>
            {text('room.back')}
          </Button>
        ) : null}
        <Button variant="primary" onPress={() => (next ? onGo(next) : setClosing(true))}>
          {onward}
        </Button>
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
