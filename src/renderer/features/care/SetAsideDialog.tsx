import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'

interface SetAsideDialogProps {
  isOpen: boolean
  onClose: () => void
  onLeave: () => void
}

/** Going home from a room that others are in: it is not ended, and it says what the others see. */
export function SetAsideDialog({ isOpen, onClose, onLeave }: SetAsideDialogProps) {
  const text = useText()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text('care.asideTitle')}
      actions={
        <>
          <Button onPress={onLeave}>{text('care.asideLeave')}</Button>
          <Button variant="primary" onPress={onClose}>
            {text('care.asideStay')}
          </Button>
        </>
      }
    >
      <p>{text('care.asideText')}</p>
    </Dialog>
  )
}
