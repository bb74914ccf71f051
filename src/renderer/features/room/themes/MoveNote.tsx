import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { Theme } from '#shared/doc/kinds/records.ts'
import type { VisibleNote } from '#shared/doc/visibility.ts'
import styles from './themes.module.css'

interface MoveNoteProps {
  note: VisibleNote
  themes: readonly Theme[]
  /** Where it is now; null in none. */
  current: string | null
  onMove: (themeId: string | null) => void
  onClose: () => void
}

/** Where a note goes, by keyboard. One for all notes, because there can be a thousand. */
export function MoveNote({ note, themes, current, onMove, onClose }: MoveNoteProps) {
  const text = useText()
  const move = (themeId: string | null) => {
    onMove(themeId)
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text('kinds.themes.moveTitle')}
      actions={<Button onPress={onClose}>{text('room.editCancel')}</Button>}
    >
      <p dir="auto">{note.text}</p>
      {themes.length === 0 ? <p>{text('kinds.themes.none')}</p> : null}
      <div className={styles['targets']}>
        {themes
          .filter(({ id }) => id !== current)
          .map((theme) => (
            <Button key={theme.id} onPress={() => move(theme.id)}>
              {text('kinds.themes.into', { theme: theme.title })}
            </Button>
          ))}
        {current === null ? null : <Button onPress={() => move(null)}>{text('kinds.themes.out')}</Button>}
      </div>
    </Dialog>
  )
}
