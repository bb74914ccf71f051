import { type ReactNode, useRef } from 'react'
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
  /** The name of the field, what stands in it while it is empty, and what its button says. */
  label?: string
  hint?: string
  shareLabel?: string
  maxLength?: number
  /** Fields above the words. */
  before?: ReactNode
  /** What else is chosen about the words, below them. */
  after?: ReactNode
}

/** A private place to write. Words leave it only with its button; "Pass" leaves the field and no trace. */
export function Composer(props: ComposerProps) {
  const text = useText()
  const { draft, onChange, onBlur, onShare, lines, before, after, maxLength = maxNoteLength } = props
  const { label = text('room.composer'), hint = text('room.composerHint') } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const share = () => {
    if (draft.trim() !== '') onShare()
    field.current?.focus()
  }
  return (
    <Card look="field">
      {before}
      <TextArea
        label={label}
        hideLabel={!before}
        placeholder={hint}
        value={draft}
        onChange={onChange}
        onBlur={onBlur}
        onSubmit={share}
        maxLength={maxLength}
        error={draft.length >= maxLength ? text('room.noteFull') : null}
        lines={lines}
        look="bare"
        inputRef={field}
      />
      {after}
      <div className={styles['row']}>
        <Button variant="quiet" onPress={leaveField}>
          {text('room.pass')}
        </Button>
        <Button variant="primary" onPress={share}>
          {props.shareLabel ?? text('room.share')}
        </Button>
      </div>
    </Card>
  )
}

function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
