import { useRef } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { maxNoteLength } from '#shared/doc/records.ts'
import styles from './Composer.module.css'

interface ComposerProps {
  /** What was written here and not shared. */
  draft: string
  onChange: (draft: string) => void
  onBlur: () => void
  onShare: () => void
  /** Smallest height in lines. */
  lines: number
}

/** A private place to write. Words leave it only with "Share"; "Pass" leaves the field and no trace. */
export function Composer({ draft, onChange, onBlur, onShare, lines }: ComposerProps) {
  const text = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  const share = () => {
    if (draft.trim() !== '') onShare()
    field.current?.focus()
  }
  return (
    <Card look="field">
      <TextArea
        label={text('room.composer')}
        hideLabel
        placeholder={text('room.composerHint')}
        value={draft}
        onChange={onChange}
        onBlur={onBlur}
        onSubmit={share}
        maxLength={maxNoteLength}
        error={draft.length >= maxNoteLength ? text('room.noteFull') : null}
        lines={lines}
        look="bare"
        inputRef={field}
      />
      <div className={styles['row']}>
        <Button variant="quiet" onPress={leaveField}>
          {text('room.pass')}
        </Button>
        <Button variant="primary" onPress={share}>
          {text('room.share')}
        </Button>
      </div>
    </Card>
  )
}

function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
