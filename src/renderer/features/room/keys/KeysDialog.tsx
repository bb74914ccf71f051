import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { RoomCommand } from './commands.tsx'
import styles from './KeysDialog.module.css'
import { fieldKeys, keyText } from './key-list.ts'

interface KeysDialogProps {
  isOpen: boolean
  onClose: () => void
  /** What can be done now. Those with a key are listed, and none is listed that does nothing. */
  commands: readonly RoomCommand[]
  hasQuestionKey: boolean
}

/** What the keyboard can do in the room at this moment. */
export function KeysDialog({ isOpen, onClose, commands, hasQuestionKey }: KeysDialogProps) {
  const text = useText()
  const lines = [
    ...commands.flatMap(({ keys, label }) =>
      keys ? [{ keys: text(keyText(keys, hasQuestionKey)), label }] : [],
    ),
    ...fieldKeys.map((key) => ({ keys: text(key.text), label: text(key.label) })),
  ]
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
        {lines.map(({ keys, label }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p>{text('room.keysText')}</p>
    </Dialog>
  )
}
