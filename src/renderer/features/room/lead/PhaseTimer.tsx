import { useRoomCommands } from '#renderer/features/room/keys/commands.tsx'
import { doAct } from '#renderer/features/room/parts/acts.ts'
import { useNow, useSettings, useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import type { Session } from '#shared/doc/records.ts'
import { addMinutes, pauseTimer, setOpenLength } from '#shared/doc/session.ts'
import type { Phase } from '#shared/template/schema.ts'
import styles from './LeadBar.module.css'
import { PhaseClock } from './PhaseClock.tsx'
import { phaseTime } from './phase-time.ts'
import { useChime } from './use-chime.ts'

/** A glance every few seconds is enough for whole minutes. */
const glanceMs = 5_000

interface PhaseTimerProps {
  session: LiveSession
  timer: Session['timer']
  phase: Phase
  /** Whether another part comes after this one. */
  hasNext: boolean
}

/** The time of the phase and what can be done with it. It suggests, and never moves the room. */
export function PhaseTimer({ session, timer, phase, hasNext }: PhaseTimerProps) {
  const text = useText()
  const now = useNow(glanceMs)
  const [{ chime = false }, changeSettings] = useSettings()
  const time = phaseTime(timer, phase.minutes, now)
  useChime(chime, phase.id, time.state)
  const step = phase.minutes <= 5 ? 2 : 5
  const act = (change: () => void) => doAct(session, text('act.time'), change)
  const add = () => act(() => addMinutes(session.shared, timer, step))
  const stop = {
    id: 'time.stop',
    label: text(time.isStopped ? 'room.timeGoOn' : 'room.timeStop'),
    run: () => act(() => pauseTimer(session.shared, timer, Date.now())),
  }
  const rest = [
    {
      id: 'time.open',
      label: text(timer.isOpen ? 'kinds.pause.set' : 'kinds.pause.open'),
      run: () => act(() => setOpenLength(session.shared, timer, !timer.isOpen)),
    },
    {
      id: 'time.chime',
      label: text(chime ? 'room.chimeOff' : 'room.chimeOn'),
      run: () => void changeSettings({ chime: !chime }),
    },
  ]
  useRoomCommands([
    { id: 'time.add', label: text('room.addTime', { minutes: step }), group: 'way', run: add },
    { ...stop, keys: 'stopTime', group: 'way' },
    ...rest.map((command) => ({ ...command, group: 'way' as const })),
  ])
  return (
    <div className={styles['time']}>
      <PhaseClock time={time} />
      <Button variant="quiet" onPress={add}>
        {text('room.addTime', { minutes: step })}
      </Button>
      <Menu
        label={text('room.timeMenu')}
        actions={[stop, ...rest].map(({ id, label, run }) => ({ id, label, onAction: run }))}
      />
      {time.state === 'past' && hasNext ? (
        <p className={styles['hint']}>{text('room.timerClosing')}</p>
      ) : null}
    </div>
  )
}
