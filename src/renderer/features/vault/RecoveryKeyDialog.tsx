import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RecoveryKey } from './RecoveryKey.tsx'

interface RecoveryKeyDialogProps {
  recoveryKey: string
  onDone: () => void
}

/** The one time the recovery key is seen. It closes by saying that one has it, not by a stray key. */
export function RecoveryKeyDialog({ recoveryKey, onDone }: RecoveryKeyDialogProps) {
  const text = useText()
  return (
    <Dialog
      isOpen
      mustAnswer
      onClose={onDone}
      title={text('vault.recovery.title')}
      actions={
        <>
          <Button onPress={() => globalThis.print()}>{text('vault.recovery.print')}</Button>
          <Button variant="primary" onPress={onDone}>
            {text('vault.recovery.done')}
          </Button>
        </>
      }
    >
      <p>{text('vault.recovery.why')}</p>
      <RecoveryKey recoveryKey={recoveryKey} />
      <p>{text('vault.recovery.once')}</p>
    </Dialog>
  )
}
