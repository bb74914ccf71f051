import { useText } from '#renderer/hooks/use-window.ts'
import { Card } from '#renderer/ui/Card.tsx'
import styles from './SideColumn.module.css'

/** The script in the middle of the screen, for a phase in which those who lead speak and nobody writes. */
export function SpokenWords({ words }: { words: string }) {
  const text = useText()
  return (
    <Card as="section" padding="wide" aria-label={text('room.script')}>
      <p className={styles['title']}>{text('room.script')}</p>
      <p className={styles['spoken']}>{words}</p>
    </Card>
  )
}
