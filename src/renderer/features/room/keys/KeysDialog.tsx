import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { TextKey } from '#shared/text/en.ts'
import styles from './KeysDialog.module.css'

interface KeysDialogProps {
  isOpen: boolean
  leads: boolean
  hasQuestionKey: boolean
  onClose: () => void
}

type Line = readonly [keys: TextKey, meaning: TextKey]

const leading: readonly Line[] = [
  ['room.keyNext', 'room.key.next'],
  ['room.keyBack', 'room.key.back'],
]

const everyone: readonly Line[] = [
  ['room.keyWrite', 'room.key.write'],
  ['room.keyCtrlEnter', 'room.key.share'],
  ['room.keyEscape', 'room.key.escape'],
  ['room.keyUndo', 'room.key.undo'],
]

/** What the keyboard can do in the room. */
export function KeysDialog({ isOpen, leads, hasQuestionKey, onClose }: KeysDialogProps) {
  const text = useText()
  const help: Line = [hasQuestionKey ? 'room.keyHelp' : 'room.keyHelpOnly', 'room.key.help']
  const lines = [...(leads ? leading : []), ...everyone, help]
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text('room.keysTitle')}
      actions={
        <Button variant="primary" onPress={onClose}>
          {text('room.keysClose')}
        </Button>
      }
    >
      <dl className={styles['keys']}>
        {lines.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{text(keys)}</kbd>
            </dt>
            <dd>{text(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p>{text('room.keysText')}</p>
    </Dialog>
  )
}
