import { useState } from 'react'
import { useNow, useText } from '#renderer/hooks/use-window.ts'
import styles from './round.module.css'

const glanceMs = 5_000

/** How long the one who has the floor has had it. It is on this screen only, and is kept nowhere. */
export function FloorTime() {
  const text = useText()
  const now = useNow(glanceMs)
  const [since] = useState(now)
  return (
    <p className={styles['says']}>
      {text('kinds.round.speaking', { minutes: Math.max(0, Math.floor((now - since) / 60_000)) })}
    </p>
  )
}
