import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { Session } from '#shared/doc/records.ts'
import { GroundingDialog } from './GroundingDialog.tsx'
import styles from './GroundingOffered.module.css'

/** What the facilitator offers to everyone, until this person takes it or leaves it. Nobody is told which. */
export function GroundingOffered({ offer }: { offer: Session['grounding'] }) {
  const text = useText()
  const number = offer?.number ?? 0
  // An offer that was there before this screen was made for another moment.
  const [answered, setAnswered] = useState(number)
  const [isOpen, setOpen] = useState(false)
  const isNew = offer !== null && number !== answered
  return (
    <>
      <div role="status" className={isNew ? styles['offer'] : undefined}>
        {isNew ? (
          <>
            <p>{text(`care.offered.${offer.kind}`)}</p>
            <div className={styles['answers']}>
              <Button
                onPress={() => {
                  setAnswered(number)
                  setOpen(true)
                }}
              >
                {text('care.offered.take')}
              </Button>
              <Button variant="quiet" onPress={() => setAnswered(number)}>
                {text('care.offered.leave')}
              </Button>
            </div>
          </>
        ) : null}
      </div>
      <GroundingDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        {...(offer ? { first: offer.kind } : {})}
      />
    </>
  )
}
