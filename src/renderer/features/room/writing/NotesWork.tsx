import { Composer } from '#renderer/features/room/notes/Composer.tsx'
import { NoteList } from '#renderer/features/room/notes/NoteList.tsx'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { maxMailText } from '#shared/room/mailbox.ts'
import type { Phase } from '#shared/template/schema.ts'
import { NameChoice, useNameless } from './NameChoice.tsx'
import { OwnGiven } from './OwnGiven.tsx'
import { shareNote, useWriting } from './use-writing.ts'

interface NotesWorkProps {
  session: LiveSession
  phase: Phase
  /** Height of the empty text field in lines. */
  lines: number
}

/** Notes that stand before everyone as soon as they are shared; without a name where the template offers that. */
export function NotesWork({ session, phase, lines }: NotesWorkProps) {
  const text = useText()
  const { draft, change, flush, clear } = useWriting(session, phase.id)
  const [wishesNameless, setNameless] = useNameless(session, phase.id)
  const isNameless = phase.nameless === true && wishesNameless
  const share = () => {
    const words = { phaseId: phase.id, text: draft.trim() }
    if (isNameless) session.mailbox.giveNameless({ ...words, consent: 'out' })
    else shareNote(session, words)
    clear()
  }
  return (
    <>
      <Composer
        draft={draft}
        onChange={change}
        onBlur={flush}
        onShare={share}
        lines={lines}
        {...(isNameless ? { maxLength: maxMailText } : {})}
        after={phase.nameless ? <NameChoice isNameless={isNameless} onChange={setNameless} /> : null}
      />
      <OwnGiven session={session} phaseId={phase.id} kind="nameless" title={text('kinds.given')} />
      <NoteList key={phase.id} session={session} phaseId={phase.id} />
    </>
  )
}
