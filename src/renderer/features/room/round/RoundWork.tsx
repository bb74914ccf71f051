import { SpokenNote } from '#renderer/features/room/listening/SpokenNote.tsx'
import { NoteList } from '#renderer/features/room/notes/NoteList.tsx'
import { NotesWork } from '#renderer/features/room/writing/NotesWork.tsx'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useStore } from '#renderer/hooks/use-store.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Disclosure } from '#renderer/ui/Disclosure.tsx'
import { mayLead } from '#shared/doc/visibility.ts'
import type { Phase } from '#shared/template/schema.ts'
import { RoundLine } from './RoundLine.tsx'
import styles from './round.module.css'

interface RoundWorkProps {
  session: LiveSession
  phase: Phase
}

/** One after the other: who has the floor is the largest thing, and anyone can pass without a trace. */
export function RoundWork({ session, phase }: RoundWorkProps) {
  const text = useText()
  const leads = mayLead(session.seat)
  return (
    <>
      <Floor session={session} phaseId={phase.id} />
      <Pass session={session} phaseId={phase.id} leads={leads} />
      {leads ? <RoundLine session={session} phase={phase} /> : null}
      {leads ? (
        <>
          <SpokenNote session={session} phaseId={phase.id} />
          <NoteList key={phase.id} session={session} phaseId={phase.id} />
        </>
      ) : (
        <Disclosure title={text('kinds.round.write')} level={2}>
          <NotesWork session={session} phase={phase} lines={3} />
        </Disclosure>
      )}
    </>
  )
}

function Floor({ session, phaseId }: { session: LiveSession; phaseId: string }) {
  const text = useText()
  const round = useSessionSnapshot(session)?.work.rounds.get(phaseId)
  const speaker = round?.isOver ? null : round?.speaker
  if (!speaker)
    return (
      <p className={styles['floor']} role="status">
        {text(round?.isOver ? 'kinds.round.over' : 'kinds.round.before')}
      </p>
    )
  const isMine = speaker.id === session.seat.personId
  return (
    <div className={styles['floor']} role="status">
      <p>{text(isMine ? 'kinds.round.yours' : 'kinds.round.turn')}</p>
      <p className={styles['name']} dir="auto">
        {speaker.name}
      </p>
    </div>
  )
}

/** Passing goes to those who lead and to nobody else. */
function Pass({ session, phaseId, leads }: { session: LiveSession; phaseId: string; leads: boolean }) {
  const text = useText()
  const { mailbox } = session
  const passing = useStore(mailbox.signals).some(
    (signal) => signal.signal === 'pass' && signal.phaseId === phaseId,
  )
  const isOver = useSessionSnapshot(session)?.work.rounds.get(phaseId)?.isOver ?? false
  if (isOver) return null
  return (
    <div className={styles['pass']}>
      <p role="status">{passing ? text(leads ? 'kinds.round.passingLead' : 'kinds.round.passing') : null}</p>
      {passing ? (
        <Button variant="quiet" onPress={() => mailbox.takeBack('pass')}>
          {text('kinds.round.unpass')}
        </Button>
      ) : (
        <Button onPress={() => mailbox.signal('pass', { phaseId })}>{text('kinds.round.pass')}</Button>
      )}
    </div>
  )
}
