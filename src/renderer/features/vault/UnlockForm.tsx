import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { errorText } from '#shared/text/text.ts'
import styles from './vault.module.css'

/** Passphrase or recovery key. A wrong one is said to be wrong and nothing more. */
export function UnlockForm({ onOpen }: { onOpen: () => void }) {
  const text = useText()
  const { ipc } = useWindow()
  const [isRecovery, setIsRecovery] = useState(false)
  const [typed, setTyped] = useState('')
  const open = useAction(async () => {
    await ipc.call(isRecovery ? 'vault.unlockWithRecovery' : 'vault.unlock', typed)
    onOpen()
  })
  const submit = () => {
    if (typed.trim() !== '') open.run()
  }
  const turn = () => {
    setIsRecovery(!isRecovery)
    setTyped('')
    open.clearError()
  }
  return (
    <div className={styles['form']}>
      {isRecovery ? <p className={styles['words']}>{text('vault.unlock.recoveryLead')}</p> : null}
      <TextField
        key={String(isRecovery)}
        label={text(isRecovery ? 'vault.unlock.recoveryKey' : 'vault.unlock.passphrase')}
        type={isRecovery ? 'text' : 'password'}
        value={typed}
        onChange={setTyped}
        maxLength={isRecovery ? 200 : 1024}
        autoFocus
        onSubmit={submit}
        {...(isRecovery ? { description: text('vault.unlock.recoveryHint') } : {})}
      />
      {open.error ? (
        <Banner kind="care">
          {errorText(text, open.error)} {text('vault.unlock.waits')}
        </Banner>
      ) : null}
      <div className={styles['ways']}>
        <Button
          variant="primary"
          pending={open.isPending ? text('vault.unlock.opening') : null}
          onPress={submit}
        >
          {text('vault.unlock.open')}
        </Button>
        <Button variant="quiet" onPress={turn}>
          {text(isRecovery ? 'vault.unlock.withPassphrase' : 'vault.unlock.recovery')}
        </Button>
      </div>
    </div>
  )
}
