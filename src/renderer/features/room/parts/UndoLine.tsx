import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './UndoLine.module.css'

/** Says what was removed and offers it back, for as long as that is possible. */
export function UndoLine({ children, onUndo }: { children: string; onUndo: () => void }) {
  const text = useText()
  return (
    <div className={styles['line']}>
      <p role="status">{children}</p>
      <Button onPress={onUndo} autoFocus>
        {text('room.undo')}
      </Button>
    </div>
  )
}
