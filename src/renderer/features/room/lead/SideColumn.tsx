import type { ReactNode } from 'react'
import { PromptCards } from '#renderer/features/room/listening/PromptCards.tsx'
import { TalkTime } from '#renderer/features/room/listening/TalkTime.tsx'
import { useText } from '#renderer/hooks/use-window.ts'
import { Disclosure } from '#renderer/ui/Disclosure.tsx'
import type { Phase } from '#shared/template/schema.ts'
import { OptionalPart } from './OptionalPart.tsx'
import styles from './SideColumn.module.css'

interface SideColumnProps {
  phase: Phase
  /** Who was let in. */
  people: ReactNode
  /** Ways to look after the people in the room. */
  care: ReactNode
  /** Who waits at the door. */
  door: ReactNode
  /** Whether this is the last part. */
  isLast: boolean
  /** Leads the room around an optional part. */
  onLeaveOut?: (() => void) | undefined
}

/** What only those who lead see: words to say, what to leave out, who is here. */
export function SideColumn({ phase, people, door, care, isLast, onLeaveOut }: SideColumnProps) {
  const text = useText()
  return (
    <div className={styles['side']}>
      {door}
      <OptionalPart phase={phase} onLeaveOut={onLeaveOut} />
      {phase.kind === 'information' || phase.kind === 'ritual' ? null : (
        <section>
          <h2 className={styles['title']}>{text('room.script')}</h2>
          <p className={styles['script']}>{phase.script}</p>
        </section>
      )}
      <PromptCards phase={phase} isLast={isLast} />
      {phase.avoid.length > 0 ? (
        <section>
          <h2 className={styles['title']}>{text('room.avoid')}</h2>
          <ul className={styles['avoid']}>
            {phase.avoid.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2 className={styles['title']}>{text('room.people')}</h2>
        {people}
      </section>
      {care}
      <Disclosure title={text('listen.talk')} level={2}>
        <TalkTime />
      </Disclosure>
    </div>
  )
}
