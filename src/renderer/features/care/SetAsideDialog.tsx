import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'

interface SetAsideDialogProps {
  isOpen: boolean
  /** Whether others are in the room and will be told. */
  hasOthers: boolean
  /** False while this computer cannot write what it holds. */
  isSaved: boolean
  /** True where nothing is kept, and so nothing is ever saved. */
  isInMemory: boolean
  onClose: () => void
  onLeave: () => void
}

/** Going home from an open room, or with words that are not saved: what that means, before it happens. */
export function SetAsideDialog(props: SetAsideDialogProps) {
  const { isOpen, hasOthers, isSaved, isInMemory, onClose, onLeave } = props
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
      {isSaved ? null : <p role="alert">{text('care.asideNotSaved')}</p>}
      <p>
        {text(hasOthers ? 'care.asideText' : 'care.asideAlone')}{' '}
        {isSaved && hasOthers && !isInMemory ? text('care.asideKept') : null}
      </p>
      {isInMemory ? <p>{text('care.asideInMemory')}</p> : null}
    </Dialog>
  )
}
