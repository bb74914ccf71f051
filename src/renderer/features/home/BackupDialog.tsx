import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import { backupPassphraseSchema } from '#shared/ipc/keeping.ts'
import { errorText } from '#shared/text/text.ts'
import { titleOf } from './entry-title.ts'

/** One session as a file of its own, behind a passphrase that is typed twice. */
export function BackupDialog({ entry, onClose }: { entry: LibraryEntry; onClose: () => void }) {
  const text = useText()
  const { ipc } = useWindow()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isSaved, setSaved] = useState(false)
  const save = useAction(async () => setSaved(await ipc.call('sessions.backup', entry.id, passphrase)))
  const isLongEnough = backupPassphraseSchema.safeParse(passphrase).success
  const differs = again !== '' && again !== passphrase
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text('backup.saveTitle', { title: titleOf(text, entry) })}
      actions={
        isSaved ? (
          <Button variant="primary" onPress={onClose}>
            {text('backup.done')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{text('backup.cancel')}</Button>
            <Button
              variant="primary"
              isDisabled={!isLongEnough || again !== passphrase}
              pending={save.isPending ? text('backup.pending') : null}
              onPress={() => save.run()}
            >
              {text('backup.confirm')}
            </Button>
          </>
        )
      }
    >
      <p>{text('backup.saveText')}</p>
      {isSaved ? (
        <p role="status">{text('backup.saved')}</p>
      ) : (
        <>
          <TextField
            label={text('backup.passphrase')}
            description={text('backup.passphraseHint')}
            type="password"
            value={passphrase}
            onChange={setPassphrase}
            maxLength={1024}
            autoFocus
          />
          <TextField
            label={text('backup.again')}
            type="password"
            value={again}
            onChange={setAgain}
            maxLength={1024}
            error={differs ? text('backup.differs') : null}
          />
        </>
      )}
      {save.error ? <Banner kind="care">{errorText(text, save.error)}</Banner> : null}
    </Dialog>
  )
}
