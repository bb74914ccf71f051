import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import styles from './BreathingDialog.module.css'

/** A circle to breathe with, on this screen only. With reduced motion it stands still and words take its place. */
export function BreathingDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const text = useText()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={text('care.breatheTitle')}
      actions={<Button onPress={onClose}>{text('care.breatheDone')}</Button>}
    >
      <div className={styles['space']} aria-hidden="true">
        <span className={styles['circle']} />
        <span className={styles['words']}>
          <span className={styles['in']}>{text('care.in')}</span>
          <span className={styles['out']}>{text('care.out')}</span>
        </span>
      </div>
      <p>{text('care.breatheStill')}</p>
      <p>{text('care.breatheText')}</p>
    </Dialog>
  )
}
