import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { fillRandom } from '#renderer/room/fill-random.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { addNote } from '#shared/doc/notes.ts'
import { nextOrder } from '#shared/doc/reads.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import { newId } from '#shared/ids.ts'
import type { Phase } from '#shared/template/schema.ts'
import { ActionList } from './actions/ActionList.tsx'
import { Composer } from './notes/Composer.tsx'
import { NoteList } from './notes/NoteList.tsx'
import { PauseSign } from './pause/PauseSign.tsx'
import styles from './Stage.module.css'

interface PhaseWorkProps {
  session: LiveSession
  phase: Phase
  /** Height of the empty text field in lines. */
  lines: number
}

/** The way a phase asks people to take part: nothing, words, silence, or actions. */
export function PhaseWork({ session, phase, lines }: PhaseWorkProps) {
  switch (phase.kind) {
    case 'information':
    case 'ritual':
    case 'round':
    case 'scale':
    case 'votes':
      return mayLead(session.seat) ? null : <Listening />
    case 'pause':
      return <PauseSign />
    case 'actions':
      return <ActionList session={session} />
    case 'write':
    case 'notes':
    case 'timeline':
    case 'themes':
    case 'appreciations':
      return <WritingWork session={session} phase={phase} lines={lines} />
  }
}

/** Says that nothing is missing here, to those who look for a field to write in. */
function Listening() {
  const text = useText()
  return <p className={styles['listening']}>{text('room.listening')}</p>
}

function WritingWork({ session, phase, lines }: PhaseWorkProps) {
  const [draft, setDraft, flush] = useDraft(session, phase.id)
  const change = (words: string) => {
    setDraft(words)
    session.setWriting(words.trim() !== '')
  }
  const share = () => {
    const order = nextOrder(session.snapshot.get()?.notes ?? [])
    const note = { id: newId(fillRandom), phaseId: phase.id, text: draft, order }
    addNote(session.shared, session.seat.personId, note)
    change('')
    flush()
  }
  return (
    <>
      <Composer draft={draft} onChange={change} onBlur={flush} onShare={share} lines={lines} />
      <NoteList key={phase.id} session={session} phaseId={phase.id} />
    </>
  )
}
