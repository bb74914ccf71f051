import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { Phase } from '#shared/template/schema.ts'
import styles from './SideColumn.module.css'

interface OptionalPartProps {
  phase: Phase
  /** Leads the room to the next part; absent at the last, and while another part is on screen. */
  onLeaveOut?: (() => void) | undefined
}

/** Says of a part that it is an offer, with the way around it. */
export function OptionalPart({ phase, onLeaveOut }: OptionalPartProps) {
  const text = useText()
  if (!phase.optional) return null
  return (
    <div className={styles['offer']}>
      <p>{text('kinds.optional')}</p>
      {onLeaveOut ? <Button onPress={onLeaveOut}>{text('kinds.leaveOut')}</Button> : null}
    </div>
  )
}
