import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { SupportContact } from '#shared/doc/records.ts'
import { SupportContacts } from './SupportContacts.tsx'

interface SupportDialogProps {
  isOpen: boolean
  contacts: readonly SupportContact[]
  /** The day on which somebody last tried them (YYYY-MM-DD), or null when nobody said. */
  checkedOn: string | null
  onClose: () => void
}

/** A way to real help, one press away on every screen of a session. */
export function SupportDialog({ isOpen, contacts, checkedOn, onClose }: SupportDialogProps) {
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
      <SupportContacts contacts={contacts} checkedOn={checkedOn} />
      <p>{text('care.supportText')}</p>
      <p>{text('care.supportLeave')}</p>
    </Dialog>
  )
}
