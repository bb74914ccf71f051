import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'

interface StepOutDialogProps {
  isOpen: boolean
  onClose: () => void
  /** Goes, and keeps the place. */
  onStepOut: () => void
  /** Goes, and removes the copy on this computer. */
  onLeave: () => void
}

/** Going, kindly: for now or for good, and what each means. */
export function StepOutDialog({ isOpen, onClose, onStepOut, onLeave }: StepOutDialogProps) {
  const text = useText()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text('care.stepOutTitle')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {text('care.stay')}
          </Button>
          <Button onPress={onLeave}>{text('care.leaveNow')}</Button>
          <Button variant="primary" onPress={onStepOut}>
            {text('care.stepOutNow')}
          </Button>
        </>
      }
    >
      <p>{text('care.stepOutText')}</p>
      <p>{text('care.stepOutKeeps')}</p>
      <p>{text('care.leaveForGood')}</p>
    </Dialog>
  )
}
