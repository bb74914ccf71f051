import { useState } from 'react'
import { useNow, useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './listening.module.css'

const glanceMs = 5_000

/** How long the one who leads has spoken, by their own word. It is in this window only, and is kept nowhere. */
export function TalkTime() {
  const text = useText()
  const now = useNow(glanceMs)
  const [spokenMs, setSpokenMs] = useState(0)
  const [since, setSince] = useState<number | null>(null)
  const spoken = spokenMs + (since === null ? 0 : Math.max(0, now - since))
  const toggle = () => {
    if (since === null) return setSince(Date.now())
    setSpokenMs(spokenMs + Math.max(0, Date.now() - since))
    setSince(null)
  }
  return (
    <>
      <p className={styles['says']}>{text('listen.talkSoFar', { spoken: Math.floor(spoken / 60_000) })}</p>
      <Button onPress={toggle}>{text(since === null ? 'listen.talkStart' : 'listen.talkStop')}</Button>
      <p className={styles['says']}>{text('listen.talkHint')}</p>
    </>
  )
}
