import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import styles from './writing.module.css'

const without = 'without'

/**
 * Whether this person gives words in this phase without their name. Kept with the drafts, so that looking around never
 * puts the name back.
 */
export function useNameless(session: LiveSession, phaseId: string) {
  const [choice, setChoice, flush] = useDraft(session, `name:${phaseId}`)
  const choose = (isNameless: boolean) => {
    setChoice(isNameless ? without : '')
    flush()
  }
  return [choice === without, choose] as const
}

interface NameChoiceProps {
  isNameless: boolean
  onChange: (isNameless: boolean) => void
}

/** With or without a name, and in one sentence how far that goes. */
export function NameChoice({ isNameless, onChange }: NameChoiceProps) {
  const text = useText()
  return (
    <div className={styles['name']}>
      <SegmentedControl
        label={text('kinds.name')}
        hideLabel
        options={[
          { value: 'with', label: text('kinds.name.with') },
          { value: without, label: text('kinds.name.without') },
        ]}
        value={isNameless ? without : 'with'}
        onChange={(value) => onChange(value === without)}
      />
      {isNameless ? <p className={styles['says']}>{text('kinds.name.says')}</p> : null}
    </div>
  )
}
