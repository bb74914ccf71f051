import { useState } from 'react'
import { Composer } from '#renderer/features/room/notes/Composer.tsx'
import { doAct } from '#renderer/features/room/parts/acts.ts'
import { useDragging } from '#renderer/features/room/parts/use-dragging.ts'
import { shareNote, useWriting } from '#renderer/features/room/writing/use-writing.ts'
import { useNotes, useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { placeNote } from '#shared/doc/kinds/placing.ts'
import { inTimelineOrder } from '#shared/doc/kinds/timeline-order.ts'
import type { Phase } from '#shared/template/schema.ts'
import { TimelineEntry } from './TimelineEntry.tsx'
import styles from './timeline.module.css'

interface TimelineWorkProps {
  session: LiveSession
  phase: Phase
  /** Height of the empty text field in lines. */
  lines: number
}

/** What happened, put together by everyone: each adds what they know, and anyone moves an entry to where it belongs. */
export function TimelineWork({ session, phase, lines }: TimelineWorkProps) {
  const text = useText()
  const { draft, change, flush, clear } = useWriting(session, phase.id)
  const [when, setWhen, flushWhen] = useDraft(session, `when:${phase.id}`)
  const add = () => {
    shareNote(session, { phaseId: phase.id, text: draft, when })
    clear()
    setWhen('')
    flushWhen()
  }
  return (
    <>
      <Composer
        draft={draft}
        onChange={change}
        onBlur={flush}
        onShare={add}
        lines={lines}
        label={text('kinds.timeline.what')}
        hint={text('kinds.timeline.whatHint')}
        shareLabel={text('kinds.timeline.add')}
        before={
          <TextField
            label={text('kinds.timeline.when')}
            optional={text('ui.optional')}
            placeholder={text('kinds.timeline.whenHint')}
            value={when}
            onChange={setWhen}
            maxLength={60}
          />
        }
      />
      <Entries session={session} phaseId={phase.id} />
    </>
  )
}

function Entries({ session, phaseId }: { session: LiveSession; phaseId: string }) {
  const text = useText()
  const notes = useNotes(session, phaseId)
  const places = useSessionSnapshot(session)?.work.places ?? new Map()
  const entries = inTimelineOrder(notes, places)
  const [said, setSaid] = useState('')
  const move = (key: string, to: number) => {
    const others = entries.filter((entry) => entry.key !== key)
    const index = Math.min(others.length, Math.max(0, to))
    doAct(session, text('act.place'), () =>
      placeNote(session.shared, session.seat.personId, key, index, others, places),
    )
    setSaid(text('kinds.timeline.moved', { place: index + 1, count: entries.length }))
  }
  const { over, handlers } = useDragging((key, onto) => {
    const to = entries.findIndex((entry) => entry.key === onto)
    if (to >= 0) move(key, to)
  })
  return (
    <section className={styles['entries']} aria-labelledby="timeline-entries">
      <h2 id="timeline-entries" className={styles['title']}>
        {text('kinds.timeline.entries')}
      </h2>
      {entries.length === 0 ? (
        <p className={styles['says']}>{text('kinds.timeline.none')}</p>
      ) : (
        <p className={styles['says']}>{text('kinds.timeline.anyone')}</p>
      )}
      <VisuallyHidden>
        <p role="status">{said}</p>
      </VisuallyHidden>
      <ol className={styles['line']} {...handlers}>
        {entries.map((entry, index) => (
          <li
            key={entry.key}
            className={styles['entry']}
            draggable
            data-drag={entry.key}
            data-drop={entry.key}
            data-over={over === entry.key || undefined}
          >
            <TimelineEntry
              session={session}
              note={entry}
              {...(index > 0 ? { onEarlier: () => move(entry.key, index - 1) } : {})}
              {...(index < entries.length - 1 ? { onLater: () => move(entry.key, index + 1) } : {})}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
