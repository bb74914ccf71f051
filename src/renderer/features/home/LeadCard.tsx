import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import styles from './cards.module.css'
import { QuickStart } from './later-parts.ts'

interface LeadCardProps {
  lastName: string
  onPrepare: () => void
  onOpen: (sessionId: string) => void
}

/** The two ways to lead: with a choice, or at once. */
export function LeadCard({ lastName, onPrepare, onOpen }: LeadCardProps) {
  const text = useText()
  const [isQuick, setIsQuick] = useState(false)
  return (
    <Card as="section" padding="wide" aria-labelledby="lead-title">
      <div className={styles['inside']}>
        <h2 id="lead-title">{text('home.lead.title')}</h2>
        <p className={styles['words']}>{text('home.lead.text')}</p>
        <div className={styles['row']}>
          <Button variant="primary" onPress={onPrepare}>
            {text('home.lead.begin')}
          </Button>
          <Button onPress={() => setIsQuick(true)}>{text('home.lead.quick')}</Button>
        </div>
        <p className={styles['aside']}>{text('home.lead.not')}</p>
      </div>
      {isQuick ? (
        <QuickStart
          lastName={lastName}
          onOpen={onOpen}
          onOther={onPrepare}
          onClose={() => setIsQuick(false)}
        />
      ) : null}
    </Card>
  )
}
