import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { GroundingDialog } from './grounding/GroundingDialog.tsx'
import styles from './ParticipantCare.module.css'
import { StepOutDialog } from './StepOutDialog.tsx'

interface ParticipantCareProps {
  onStepOut: () => void
  onLeave: () => void
}

/** What a participant can always do for themselves; nobody is told of any of it. */
export function ParticipantCare({ onStepOut, onLeave }: ParticipantCareProps) {
  const text = useText()
  const [open, setOpen] = useState<'none' | 'breathe' | 'stepOut'>('none')
  const close = () => setOpen('none')
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen('stepOut')}>
        {text('care.stepOut')}
      </Button>
      <span className={styles['space']} />
      <Button onPress={() => setOpen('breathe')}>{text('care.breathe')}</Button>
      <GroundingDialog isOpen={open === 'breathe'} onClose={close} />
      <StepOutDialog isOpen={open === 'stepOut'} onClose={close} onStepOut={onStepOut} onLeave={onLeave} />
    </>
  )
}
