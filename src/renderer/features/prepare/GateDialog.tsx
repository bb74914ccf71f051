import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Check } from '#renderer/ui/Check.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { conditionsOf } from '#shared/template/gate.ts'
import type { GateCondition, Template } from '#shared/template/schema.ts'
import styles from './GateDialog.module.css'

interface GateDialogProps {
  template: Template
  onClose: () => void
  onConfirm: (confirmed: GateCondition[]) => void
}

/**
 * Before a template that asks something of whoever leads: what is known about it, what it is not for, and each
 * condition to say yes to. Nothing is recorded of the answers.
 */
export function GateDialog({ template, onClose, onConfirm }: GateDialogProps) {
  const text = useText()
  const [confirmed, setConfirmed] = useState<GateCondition[]>([])
  const [hasRead, setHasRead] = useState(false)
  const conditions = conditionsOf(template)
  const isOpen = hasRead && conditions.every((condition) => confirmed.includes(condition))
  const set = (condition: GateCondition, on: boolean) =>
    setConfirmed((before) => [...before.filter((each) => each !== condition), ...(on ? [condition] : [])])
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text('prepare.gate.title')}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>{text('prepare.gate.other')}</Button>
          <Button
            variant="primary"
            isDisabled={!isOpen}
            aria-describedby="gate-hint"
            onPress={() => onConfirm(confirmed)}
          >
            {text('prepare.gate.open')}
          </Button>
        </>
      }
    >
      <p>{text(`prepare.gate.${template.gate}`, { template: template.name })}</p>
      <section aria-labelledby="gate-known">
        <h3 id="gate-known" className={styles['label']}>
          {text('ui.template.known')}
        </h3>
        <p>
          <strong>{text(`ui.evidence.${template.evidence.strength}`)}</strong> {template.evidence.note}
        </p>
      </section>
      <section aria-labelledby="gate-not">
        <h3 id="gate-not" className={styles['label']}>
          {text('prepare.gate.not')}
        </h3>
        <ul className={styles['not']}>
          {template.notFor.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <fieldset className={styles['conditions']}>
        <legend className={styles['label']}>{text('prepare.gate.conditions')}</legend>
        <Check isOn={hasRead} onChange={setHasRead}>
          {text('prepare.gate.read')}
        </Check>
        {conditions.map((condition) => (
          <Check key={condition} isOn={confirmed.includes(condition)} onChange={(on) => set(condition, on)}>
            {text(`prepare.gate.is.${condition}`)}
          </Check>
        ))}
      </fieldset>
      <p id="gate-hint" className={styles['hint']}>
        {text('prepare.gate.hint')}
      </p>
    </Dialog>
  )
}
