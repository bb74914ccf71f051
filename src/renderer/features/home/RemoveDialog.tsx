import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import { errorText } from '#shared/text/text.ts'
import { titleOf } from './entry-title.ts'

/** Asks before a session is removed, and says how far removing goes. */
export function RemoveDialog({ entry, onClose }: { entry: LibraryEntry; onClose: () => void }) {
  const text = useText()
  const { ipc } = useWindow()
  const remove = useAction(async () => {
    await ipc.call('sessions.remove', entry.id)
    onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text('home.remove.title', { title: titleOf(text, entry) })}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {text('home.remove.keep')}
          </Button>
          <Button
            variant="risk"
            pending={remove.isPending ? text('home.remove.pending') : null}
            onPress={() => remove.run()}
          >
            {text('home.remove.confirm')}
          </Button>
        </>
      }
    >
      <p>{text('home.remove.text')}</p>
      <p>{text('home.remove.limits')}</p>
      {remove.error ? <Banner kind="care">{errorText(text, remove.error)}</Banner> : null}
    </Dialog>
  )
}
