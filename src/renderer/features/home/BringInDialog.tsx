import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { errorText } from '#shared/text/text.ts'

/** A backup comes back: first the file, then its passphrase, which may take more than one try. */
export function BringInDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const { ipc } = useWindow()
  const [file, setFile] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [outcome, setOutcome] = useState<'new' | 'added' | null>(null)
  const choose = useAction(async () => {
    open.clearError()
    setFile(await ipc.call('backups.choose'))
  })
  const open = useAction(async () => setOutcome(await ipc.call('backups.bringIn', passphrase)))
  const error = open.error ?? choose.error
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text('backup.bringInTitle')}
      actions={
        outcome ? (
          <Button variant="primary" onPress={onClose}>
            {text('backup.done')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{text('backup.cancel')}</Button>
            <Button
              variant="primary"
              isDisabled={file === null || passphrase === ''}
              pending={open.isPending ? text('backup.opening') : null}
              onPress={() => open.run()}
            >
              {text('backup.open')}
            </Button>
          </>
        )
      }
    >
      {outcome ? (
        <p role="status">{text(`backup.${outcome}`)}</p>
      ) : (
        <>
          <p>{text('backup.bringInText')}</p>
          <Button onPress={() => choose.run()}>{text('backup.choose')}</Button>
          <p role="status">{file === null ? null : text('backup.chosen', { file })}</p>
          <TextField
            label={text('backup.passphrase')}
            type="password"
            value={passphrase}
            onChange={setPassphrase}
            maxLength={1024}
            onSubmit={() => open.run()}
          />
        </>
      )}
      {error ? <Banner kind="care">{errorText(text, error)}</Banner> : null}
    </Dialog>
  )
}
