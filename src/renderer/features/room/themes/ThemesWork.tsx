import { useMemo, useState } from 'react'
import { useDragging } from '#renderer/features/room/parts/use-dragging.ts'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { notesToGroup } from '#shared/doc/kinds/to-group.ts'
import { mayLead, notesFor, type VisibleNote } from '#shared/doc/visibility.ts'
import type { Phase } from '#shared/template/schema.ts'
import { AddTheme } from './AddTheme.tsx'
import { MoveNote } from './MoveNote.tsx'
import { Offers } from './Offers.tsx'
import { ThemeGroup } from './ThemeGroup.tsx'
import styles from './themes.module.css'
import { useThemes } from './use-themes.ts'

interface ThemesWorkProps {
  session: LiveSession
  phase: Phase
}

const noGrouping: ReadonlyMap<string, string> = new Map()

/** What was written before, put under headings. Those who lead do it by mouse or keyboard; everyone sees it grow. */
export function ThemesWork({ session, phase }: ThemesWorkProps) {
  const text = useText()
  const snapshot = useSessionSnapshot(session)
  const { seat } = session
  const leads = mayLead(seat)
  const notes = useMemo(
    () =>
      snapshot ? notesToGroup(notesFor(seat, snapshot), snapshot.session.template.phases, phase.id) : [],
    [snapshot, seat, phase.id],
  )
  const grouping = snapshot?.work.grouping ?? noGrouping
  const all = useThemes(session, phase.id)
  const { themes } = all
  const [said, setSaid] = useState('')
  const [moving, setMoving] = useState<VisibleNote | null>(null)
  const move = (key: string, themeId: string | null) => {
    const theme = themes.find(({ id }) => id === themeId)
    all.move(key, themeId)
    setSaid(theme ? text('kinds.themes.moved', { theme: theme.title }) : text('kinds.themes.movedOut'))
  }
  const { over, handlers } = useDragging((key, onto) => {
    if (notes.some((note) => note.key === key)) move(key, onto === 'loose' ? null : onto)
  })
  const inTheme = (themeId: string | null) =>
    notes.filter((note) => (grouping.get(note.key) ?? null) === themeId)
  const free = inTheme(null)
  if (notes.length === 0 && themes.length === 0)
    return (
      <>
        <p>{text('kinds.themes.noNotes')}</p>
        {leads ? <AddTheme session={session} phaseId={phase.id} /> : null}
      </>
    )
  const group = { leads, themes: all, onPick: setMoving }
  return (
    <div className={styles['board']} {...(leads ? handlers : {})}>
      <VisuallyHidden>
        <p role="status">{said}</p>
      </VisuallyHidden>
      {leads ? <AddTheme session={session} phaseId={phase.id} /> : null}
      {leads ? <Offers notes={free} onTake={(offer) => all.add(offer.title, offer.noteKeys)} /> : null}
      {themes.length === 0 ? (
        <p className={styles['says']}>{text(leads ? 'kinds.themes.none' : 'kinds.themes.noneGuest')}</p>
      ) : null}
      {themes.map((theme) => (
        <ThemeGroup
          key={theme.id}
          {...group}
          theme={theme}
          notes={inTheme(theme.id)}
          isOver={over === theme.id}
        />
      ))}
      <ThemeGroup {...group} theme={null} notes={free} isOver={over === 'loose'} />
      {moving ? (
        <MoveNote
          note={moving}
          themes={themes}
          current={grouping.get(moving.key) ?? null}
          onMove={(themeId) => move(moving.key, themeId)}
          onClose={() => setMoving(null)}
        />
      ) : null}
    </div>
  )
}
