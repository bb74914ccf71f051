import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { type Grounding, groundings } from '#shared/doc/records.ts'
import { offerGrounding } from '#shared/doc/session.ts'

/** Offers everyone a minute to come back to the moment. It interrupts nothing; each takes it or leaves it. */
export function OfferGrounding({ session }: { session: LiveSession }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<Grounding>('breathing')
  const close = () => setOpen(false)
  const offer = () => {
    offerGrounding(session.shared, session.snapshot.get()?.session.grounding ?? null, kind)
    close()
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text('care.lead.offer')}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={text('care.lead.offerTitle')}
        actions={
          <>
            <Button onPress={close}>{text('ui.cancel')}</Button>
            <Button variant="primary" onPress={offer}>
              {text('care.lead.offerConfirm')}
            </Button>
          </>
        }
      >
        <p>{text('care.lead.offerText')}</p>
        <SegmentedControl
          label={text('care.ways')}
          hideLabel
          value={kind}
          onChange={setKind}
          options={groundings.map((value) => ({ value, label: text(`care.way.${value}`) }))}
        />
        <p>{text(`care.lead.offerSay.${kind}`)}</p>
      </Dialog>
    </>
  )
}
