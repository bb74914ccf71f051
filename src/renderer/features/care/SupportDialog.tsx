import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { SupportContact } from '#shared/doc/records.ts'
import { SupportContacts } from './SupportContacts.tsx'

interface SupportDialogProps {
  isOpen: boolean
  contacts: readonly SupportContact[]
  onClose: () => void
}

/** A way to real help, one press away on every screen of a session. */
export function SupportDialog({ isOpen, contacts, onClose }: SupportDialogProps) {
  const text = useText()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text('care.supportTitle')}
      actions={
        <Button variant="primary" onPress={onClose}>
          {text('care.close')}
        </Button>
      }
    >
      <SupportContacts contacts={contacts} />
      <p>{text('care.supportText')}</p>
      <p>{text('care.supportLeave')}</p>
    </Dialog>
  )
}
