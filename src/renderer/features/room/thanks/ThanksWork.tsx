import { Composer } from '#renderer/features/room/notes/Composer.tsx'
import { NoteList } from '#renderer/features/room/notes/NoteList.tsx'
import { NameChoice, useNameless } from '#renderer/features/room/writing/NameChoice.tsx'
import { OwnGiven } from '#renderer/features/room/writing/OwnGiven.tsx'
import { shareNote, useWriting } from '#renderer/features/room/writing/use-writing.ts'
import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { Phase } from '#shared/template/schema.ts'

interface ThanksWorkProps {
  session: LiveSession
  phase: Phase
  /** Height of the empty text field in lines. */
  lines: number
}

/** Leaves room for the words that go before a nameless note, and for a frame's limit. */
const longestThanks = 8_000

/** What people thank each other for. For whom is free text, because it is as often a team or a stranger. */
export function ThanksWork({ session, phase, lines }: ThanksWorkProps) {
  const text = useText()
  const { draft, change, flush, clear } = useWriting(session, phase.id)
  const [to, setTo, flushTo] = useDraft(session, `to:${phase.id}`)
  const [wishesNameless, setNameless] = useNameless(session, phase.id)
  const isNameless = phase.nameless === true && wishesNameless
  const share = () => {
    const [words, whom] = [draft.trim(), to.trim()]
    // A nameless note is words alone, so whom it is for goes before them.
    const all = whom === '' ? words : text('kinds.thanks.prefixed', { to: whom, text: words })
    if (isNameless) session.mailbox.giveNameless({ phaseId: phase.id, text: all, consent: 'out' })
    else shareNote(session, { phaseId: phase.id, text: words, to: whom })
    clear()
    setTo('')
    flushTo()
  }
  return (
    <>
      <Composer
        draft={draft}
        onChange={change}
        onBlur={flush}
        onShare={share}
        lines={lines}
        hint={text('kinds.thanks.hint')}
        maxLength={longestThanks}
        before={
          <TextField
            label={text('kinds.thanks.to')}
            optional={text('ui.optional')}
            placeholder={text('kinds.thanks.toHint')}
            value={to}
            onChange={setTo}
            maxLength={80}
          />
        }
        after={phase.nameless ? <NameChoice isNameless={isNameless} onChange={setNameless} /> : null}
      />
      <OwnGiven session={session} phaseId={phase.id} kind="nameless" title={text('kinds.given')} />
      <NoteList key={phase.id} session={session} phaseId={phase.id} empty={text('kinds.thanks.none')} />
    </>
  )
}
