import { useEffect, useRef, useState } from 'react'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { updateSession } from '#shared/doc/session.ts'

/** Each write keeps the whole text in the session's log, so keys typed close together are written as one. */
const pauseMs = 250

/**
 * A text of the session that its facilitator edits: shown at once, written a moment later and whenever the field
 * or the page goes away.
 */
export function useSessionText(
  session: LiveSession,
  field: 'title' | 'summaryText',
): readonly [words: string, setWords: (words: string) => void, flush: () => void] {
  const kept = useSessionSnapshot(session)?.session[field] ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const newest = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const flush = useRef(() => {
    clearTimeout(timer.current)
    const words = newest.current
    newest.current = null
    if (words !== null) updateSession(session.shared, { [field]: words })
    setTyped(null)
  }).current

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  const set = (words: string) => {
    newest.current = words
    setTyped(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, pauseMs)
  }
  return [typed ?? kept, set, flush]
}
