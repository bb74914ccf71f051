import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { errorText } from '#shared/text/text.ts'
import { PassphraseFields } from './PassphraseFields.tsx'
import { emptyPassphrase, problemOf } from './passphrase-draft.ts'
import styles from './vault.module.css'

interface ChangePassphraseDialogProps {
  /** After the recovery key the former passphrase is not asked for: it is what was forgotten. */
  asksCurrent: boolean
  onDone: () => void
  onCancel: () => void
}

/** Another passphrase in the place of the one so far. */
export function ChangePassphraseDialog({ asksCurrent, onDone, onCancel }: ChangePassphraseDialogProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [current, setCurrent] = useState('')
  const [draft, setDraft] = useState(emptyPassphrase)
  const [isChecked, setIsChecked] = useState(false)
  const change = useAction(async () => {
    await ipc.call('vault.setPassphrase', draft.passphrase, asksCurrent ? current : null)
    onDone()
  })
  const save = () => {
    setIsChecked(true)
    if (problemOf(draft) === null && (!asksCurrent || current !== '')) change.run()
  }
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={text(asksCurrent ? 'vault.change.title' : 'vault.change.renew')}
      actions={
        <>
          <Button variant="quiet" onPress={onCancel}>
            {text('vault.set.cancel')}
          </Button>
          <Button
            variant="primary"
            pending={change.isPending ? text('vault.set.saving') : null}
            onPress={save}
          >
            {text('vault.change.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {asksCurrent ? (
          <TextField
            label={text('vault.change.current')}
            type="password"
            value={current}
            onChange={setCurrent}
            maxLength={1024}
            autoFocus
          />
        ) : null}
        <PassphraseFields
          label={text('vault.change.new')}
          draft={draft}
          onChange={setDraft}
          isChecked={isChecked}
          autoFocus={!asksCurrent}
          onSubmit={save}
        />
      </div>
      {change.error ? <Banner kind="care">{errorText(text, change.error)}</Banner> : null}
    </Dialog>
  )
}
