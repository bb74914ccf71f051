import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './themes.module.css'
import { useThemes } from './use-themes.ts'

/** A new heading, written by those who lead. */
export function AddTheme({ session, phaseId }: { session: LiveSession; phaseId: string }) {
  const text = useText()
  const [title, setTitle, flush] = useDraft(session, `theme:${phaseId}`)
  const { add } = useThemes(session, phaseId)
  const done = () => {
    if (title.trim() === '') return
    add(title.trim())
    setTitle('')
    flush()
  }
  return (
    <div className={styles['add']}>
      <TextField
        label={text('kinds.themes.new')}
        value={title}
        onChange={setTitle}
        onSubmit={done}
        maxLength={120}
      />
      <Button onPress={done}>{text('kinds.themes.add')}</Button>
    </div>
  )
}
