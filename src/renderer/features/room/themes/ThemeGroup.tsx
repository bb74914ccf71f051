import { memo, useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { sameFields } from '#renderer/room/store.ts'
import { Menu } from '#renderer/ui/Menu.tsx'
import type { Theme } from '#shared/doc/kinds/records.ts'
import type { VisibleNote } from '#shared/doc/visibility.ts'
import { RenameTheme } from './RenameTheme.tsx'
import styles from './themes.module.css'
import type { Themes } from './use-themes.ts'

interface ThemeGroupProps {
  /** Null for the notes that belong to none. */
  theme: Theme | null
  notes: readonly VisibleNote[]
  leads: boolean
  themes: Themes
  /** Whether a note is held over it. */
  isOver: boolean
  /** Asks where a note goes. The same function at every render. */
  onPick: (note: VisibleNote) => void
}

/** A heading and the notes under it. */
export function ThemeGroup({ theme, notes, leads, themes, isOver, onPick }: ThemeGroupProps) {
  const text = useText()
  const title = theme?.title ?? text('kinds.themes.loose')
  return (
    <section
      className={styles['group']}
      aria-label={title}
      data-loose={!theme || undefined}
      data-drop={theme?.id ?? 'loose'}
      data-over={isOver || undefined}
    >
      <div className={styles['head']}>
        <h2 dir="auto">{title}</h2>
        {theme && leads ? <ThemeMenu theme={theme} themes={themes} /> : null}
      </div>
      {notes.length === 0 ? (
        <p className={styles['says']}>{text(theme ? 'kinds.themes.empty' : 'kinds.themes.looseNone')}</p>
      ) : null}
      <ul className={styles['notes']}>
        {notes.map((note) => (
          <NoteRow key={note.key} note={note} onPick={leads ? onPick : null} />
        ))}
      </ul>
    </section>
  )
}

function ThemeMenu({ theme, themes }: { theme: Theme; themes: Themes }) {
  const text = useText()
  const [isRenaming, setRenaming] = useState(false)
  const others = themes.themes.filter((each) => each.id !== theme.id)
  return (
    <>
      <Menu
        label={text('kinds.themes.menu', { theme: theme.title })}
        actions={[
          { id: 'rename', label: text('kinds.themes.rename'), onAction: () => setRenaming(true) },
          ...others.map((other) => ({
            id: other.id,
            label: text('kinds.themes.merge', { theme: other.title }),
            onAction: () => themes.merge(theme, other),
          })),
          { id: 'remove', label: text('kinds.themes.remove'), onAction: () => themes.remove(theme) },
        ]}
      />
      {isRenaming ? (
        <RenameTheme
          title={theme.title}
          onRename={(next) => themes.rename(theme, next)}
          onClose={() => setRenaming(false)}
        />
      ) : null}
    </>
  )
}

interface NoteRowProps {
  note: VisibleNote
  /** Null for those who do not group. */
  onPick: ((note: VisibleNote) => void) | null
}

/** One note, drawn again only when something about it has changed. */
const NoteRow = memo(
  function NoteRow({ note, onPick }: NoteRowProps) {
    const text = useText()
    const name = note.authorName ?? text(note.authorId === null ? 'kinds.nobody' : 'room.noteGone')
    return (
      <li {...(onPick ? { draggable: true, 'data-drag': note.key } : {})}>
        <div>
          <p dir="auto">{note.text}</p>
          <small>{name}</small>
        </div>
        {onPick ? (
          <button
            type="button"
            className={styles['move']}
            aria-label={text('kinds.themes.move', { text: note.text.slice(0, 60) })}
            onClick={() => onPick(note)}
          >
            {text('kinds.themes.moveShort')}
          </button>
        ) : null}
      </li>
    )
  },
  (before, after) => before.onPick === after.onPick && sameFields(before.note, after.note),
)
