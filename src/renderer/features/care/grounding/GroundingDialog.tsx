import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { type Grounding, groundings } from '#shared/doc/records.ts'
import { Breathing } from './Breathing.tsx'

import { Senses } from './Senses.tsx'

interface GroundingDialogProps {
  isOpen: boolean
  onClose: () => void
  /** What it opens with. */
  first?: Grounding
}

/** A minute for oneself, on this screen only: breathing, the five senses, or a look away from the screen. */
export function GroundingDialog({ isOpen, onClose, first = 'breathing' }: GroundingDialogProps) {
  const text = useText()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text('care.groundTitle')}
      actions={<Button onPress={onClose}>{text('care.breatheDone')}</Button>}
    >
      <Ways first={first} />
      <p>{text('care.breatheText')}</p>
    </Dialog>
  )
}

/** Made anew each time the dialog opens, so that it begins with what was asked for. */
function Ways({ first }: { first: Grounding }) {
  const text = useText()
  const [way, setWay] = useState(first)
  return (
    <>
      <SegmentedControl
        label={text('care.ways')}
        hideLabel
        value={way}
        onChange={setWay}
        options={groundings.map((value) => ({ value, label: text(`care.way.${value}`) }))}
      />
      {way === 'breathing' ? <Breathing /> : null}
      {way === 'senses' ? <Senses /> : null}
      {way === 'lookAway' ? <p>{text('care.lookAwayText')}</p> : null}
    </>
  )
}
