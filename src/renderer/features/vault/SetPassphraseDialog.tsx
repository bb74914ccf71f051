import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { errorText } from '#shared/text/text.ts'
import { PassphraseFields } from './PassphraseFields.tsx'
import { emptyPassphrase, problemOf } from './passphrase-draft.ts'
import { RecoveryKeyDialog } from './RecoveryKeyDialog.tsx'
import styles from './vault.module.css'

interface SetPassphraseDialogProps {
  onDone: () => void
  onCancel: () => void
}

/** Before the first thing is kept on this computer: a passphrase, and then the key for when it is forgotten. */
export function SetPassphraseDialog({ onDone, onCancel }: SetPassphraseDialogProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [draft, setDraft] = useState(emptyPassphrase)
  const [isChecked, setIsChecked] = useState(false)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const set = useAction(async () => {
    const key = await ipc.call('vault.setPassphrase', draft.passphrase, null)
    setDraft(emptyPassphrase)
    if (key === null) onDone()
    else setRecoveryKey(key)
  })
  const save = () => {
    setIsChecked(true)
    if (problemOf(draft) === null) set.run()
  }
  if (recoveryKey) return <RecoveryKeyDialog recoveryKey={recoveryKey} onDone={onDone} />
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={text('vault.set.title')}
      actions={
        <>
          <Button variant="quiet" onPress={onCancel}>
            {text('vault.set.cancel')}
          </Button>
          <Button variant="primary" pending={set.isPending ? text('vault.set.saving') : null} onPress={save}>
            {text('vault.set.save')}
          </Button>
        </>
      }
    >
      <p>{text('vault.set.why')}</p>
      <p>{text('vault.set.who')}</p>
      <div className={styles['form']}>
        <PassphraseFields
          label={text('vault.set.passphrase')}
          draft={draft}
          onChange={setDraft}
          isChecked={isChecked}
          autoFocus
          onSubmit={save}
        />
      </div>
      {set.error ? <Banner kind="care">{errorText(text, set.error)}</Banner> : null}
    </Dialog>
  )
}
