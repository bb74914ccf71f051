import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { Template } from '#shared/template/schema.ts'
import styles from './GateDialog.module.css'

interface GateDialogProps {
  template: Template
  isOpen: boolean
  onClose: () => void
  onConfirm: () => void
}

/** Before a method that needs training: says so plainly and asks once. Nothing is recorded of the answer. */
export function GateDialog({ template, isOpen, onClose, onConfirm }: GateDialogProps) {
  const text = useText()
  const gate = template.gate
  if (gate === 'G0' || gate === 'G1') return null
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text('prepare.gate.title')}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {text('prepare.gate.other')}
          </Button>
          <Button variant="primary" onPress={onConfirm}>
            {text(`prepare.gate.${gate}.confirm`)}
          </Button>
        </>
      }
    >
      <p>{text(`prepare.gate.${gate}`, { template: template.name })}</p>
      <p className={styles['label']}>{text('prepare.gate.not')}</p>
      <ul className={styles['not']}>
        {template.notFor.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  )
}
