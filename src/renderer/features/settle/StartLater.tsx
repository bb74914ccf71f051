import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'

const choices = ['15', '30', '60'] as const

/** Puts the beginning off, for people who need something else first. */
export function StartLater({ onLater }: { onLater: (minutes: number) => void }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [minutes, setMinutes] = useState<(typeof choices)[number]>('15')
  const close = () => setOpen(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text('settle.later')}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={text('settle.laterTitle')}
        actions={
          <>
            <Button onPress={close}>{text('settle.laterCancel')}</Button>
            <Button
              variant="primary"
              onPress={() => {
                close()
                onLater(Number(minutes))
              }}
            >
              {text('settle.laterConfirm')}
            </Button>
          </>
        }
      >
        <p>{text('settle.laterText')}</p>
        <SegmentedControl
          label={text('settle.laterWhen')}
          value={minutes}
          onChange={setMinutes}
          options={choices.map((value) => ({
            value,
            label: text('settle.laterMinutes', { minutes: Number(value) }),
          }))}
        />
      </Dialog>
    </>
  )
}
