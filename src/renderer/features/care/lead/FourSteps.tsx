import { useState } from 'react'
import { SupportContacts } from '#renderer/features/care/support/SupportContacts.tsx'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { SupportContact } from '#shared/doc/records.ts'
import styles from './FourSteps.module.css'

const steps = ['pause', 'stay', 'aside', 'help'] as const

interface FourStepsProps {
  contacts: readonly SupportContact[]
  checkedOn: string | null
}

/** What to do, in four steps, when somebody in the room is in distress. Opening it tells nobody. */
export function FourSteps({ contacts, checkedOn }: FourStepsProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text('care.lead.distress')}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={text('care.lead.distressTitle')}
        size="wide"
        actions={
          <Button variant="primary" onPress={close}>
            {text('care.close')}
          </Button>
        }
      >
        <ol className={styles['steps']}>
          {steps.map((step) => (
            <li key={step}>
              <h3>{text(`care.step.${step}`)}</h3>
              <p>{text(`care.step.${step}Text`)}</p>
            </li>
          ))}
        </ol>
        <p>{text('care.lead.distressSigns')}</p>
        <SupportContacts contacts={contacts} checkedOn={checkedOn} />
      </Dialog>
    </>
  )
}
