import { useText } from '#renderer/hooks/use-window.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import { minPassphraseLength } from '#shared/ipc/keeping.ts'
import { type PassphraseDraft, problemOf } from './passphrase-draft.ts'

interface PassphraseFieldsProps {
  label: string
  draft: PassphraseDraft
  onChange: (draft: PassphraseDraft) => void
  /** Whether what is wrong is said by now. */
  isChecked: boolean
  autoFocus: boolean
  onSubmit: () => void
}

/** A new passphrase, twice. */
export function PassphraseFields(props: PassphraseFieldsProps) {
  const { label, draft, onChange, isChecked, autoFocus, onSubmit } = props
  const text = useText()
  const problem = isChecked ? problemOf(draft) : null
  const length = minPassphraseLength
  return (
    <>
      <TextField
        label={label}
        description={text('vault.set.hint', { length })}
        type="password"
        value={draft.passphrase}
        onChange={(passphrase) => onChange({ ...draft, passphrase })}
        error={problem === 'short' ? text('vault.set.short', { length }) : null}
        maxLength={1024}
        autoFocus={autoFocus}
        onSubmit={onSubmit}
      />
      <TextField
        label={text('vault.set.again')}
        type="password"
        value={draft.again}
        onChange={(again) => onChange({ ...draft, again })}
        error={problem === 'differs' ? text('vault.set.differs') : null}
        maxLength={1024}
        onSubmit={onSubmit}
      />
    </>
  )
}
