import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { errorText } from '#shared/text/text.ts'

/** Ends the room for everyone, after saying what that does on their computers. */
export function CloseRoom({ onEnded }: { onEnded: () => void }) {
  const text = useText()
  const { ipc } = useWindow()
  const [isAsking, setAsking] = useState(false)
  const end = useAction(async () => {
    await ipc.call('room.end')
    setAsking(false)
    onEnded()
  })
  return (
    <>
      <Button onPress={() => setAsking(true)}>{text('summary.closeRoom')}</Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={text('summary.closeTitle')}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text('summary.closeCancel')}</Button>
            <Button
              variant="primary"
              pending={end.isPending ? text('summary.closing') : null}
              onPress={() => end.run()}
            >
              {text('summary.closeRoom')}
            </Button>
          </>
        }
      >
        <p>{text('summary.closeText')}</p>
        {end.error ? <p role="alert">{errorText(text, end.error)}</p> : null}
      </Dialog>
    </>
  )
}
