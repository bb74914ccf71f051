import { useText } from '#renderer/hooks/use-window.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { UnlockForm } from './UnlockForm.tsx'

/** Asks for the passphrase where something that is locked was wanted. */
export function UnlockDialog({ onOpen, onCancel }: { onOpen: () => void; onCancel: () => void }) {
  const text = useText()
  return (
    <Dialog isOpen onClose={onCancel} title={text('vault.unlock.title')}>
      <p>{text('vault.unlock.lead')}</p>
      <UnlockForm onOpen={onOpen} />
    </Dialog>
  )
}
