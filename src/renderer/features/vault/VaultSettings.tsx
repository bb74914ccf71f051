import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { StatusLine } from '#renderer/ui/StatusLine.tsx'
import type { VaultState } from '#shared/ipc/keeping.ts'
import { errorText } from '#shared/text/text.ts'
import { ChangePassphraseDialog } from './ChangePassphraseDialog.tsx'
import { SetPassphraseDialog } from './SetPassphraseDialog.tsx'
import styles from './vault.module.css'

const minuteChoices = [5, 15, 30, 60] as const

/** How what is kept here stays closed to others. */
export function VaultSettings({ vault }: { vault: VaultState }) {
  const text = useText()
  const { ipc } = useWindow()
  const [settings, changeSettings] = useSettings()
  // What was asked for stays on screen although setting a passphrase changes what there is.
  const [asking, setAsking] = useState<'set' | 'change' | null>(null)
  const [isChanged, setIsChanged] = useState(false)
  const keep = useAction((lockAfterMinutes: (typeof minuteChoices)[number]) =>
    changeSettings({ lockAfterMinutes }),
  )
  const lock = useAction(() => ipc.call('vault.lock'))
  const error = keep.error ?? lock.error
  const close = () => setAsking(null)
  const done = () => {
    close()
    setIsChanged(true)
  }
  return (
    <section aria-labelledby="vault-title" className={styles['part']}>
      <h2 id="vault-title">{text('vault.settings.title')}</h2>
      <p className={styles['words']}>{text(`vault.settings.${situation(vault)}`)}</p>
      {vault.needsNewPassphrase ? <Banner kind="info">{text('vault.renew.text')}</Banner> : null}
      {error ? <Banner kind="care">{errorText(text, error)}</Banner> : null}
      {vault.state === 'locked' ? null : (
        <div className={styles['ways']}>
          <Button onPress={() => setAsking(vault.hasPassphrase ? 'change' : 'set')}>
            {text(vault.hasPassphrase ? 'vault.settings.change' : 'vault.settings.set')}
          </Button>
          {vault.hasPassphrase ? (
            <Button
              pending={lock.isPending ? text('vault.settings.locking') : null}
              onPress={() => lock.run()}
            >
              {text('vault.settings.lock')}
            </Button>
          ) : null}
        </div>
      )}
      {isChanged ? <StatusLine tone="good">{text('vault.settings.changed')}</StatusLine> : null}
      {vault.hasPassphrase ? (
        <>
          <SegmentedControl
            label={text('vault.settings.minutes')}
            value={String(settings.lockAfterMinutes ?? 15)}
            onChange={(value) => {
              const minutes = minuteChoices.find((choice) => String(choice) === value)
              if (minutes) keep.run(minutes)
            }}
            options={minuteChoices.map((minutes) => ({
              value: String(minutes),
              label: text('vault.settings.minutesOption', { minutes }),
            }))}
          />
          <p className={styles['words']}>{text('vault.settings.never')}</p>
        </>
      ) : null}
      {asking === 'set' ? <SetPassphraseDialog onDone={close} onCancel={close} /> : null}
      {asking === 'change' ? (
        <ChangePassphraseDialog asksCurrent={!vault.needsNewPassphrase} onDone={done} onCancel={close} />
      ) : null}
    </section>
  )
}

function situation({ state, hasPassphrase }: VaultState): 'open' | 'device' | 'unset' | 'locked' {
  return state === 'open' && !hasPassphrase ? 'device' : state
}
