import { useEffect, useState } from 'react'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { type AppError, toAppError } from '#shared/errors.ts'
import { useWindow } from './window-context.tsx'

export type OpeningSession =
  | { state: 'opening' }
  | { state: 'open'; session: LiveSession }
  | { state: 'failed'; error: AppError }

const opening: OpeningSession = { state: 'opening' }

/** Opens the session while the component is on screen, and closes it afterwards with everything kept. */
export function useLiveSession(sessionId: string): OpeningSession {
  const { sessions } = useWindow()
  const [current, setCurrent] = useState<{ id: string; result: OpeningSession }>({
    id: sessionId,
    result: opening,
  })
  useEffect(() => {
    let wanted = true
    const show = (result: OpeningSession) => {
      if (wanted) setCurrent({ id: sessionId, result })
    }
    sessions.take(sessionId).then(
      (session) => show({ state: 'open', session }),
      (error: unknown) => show({ state: 'failed', error: toAppError(error) }),
    )
    return () => {
      wanted = false
      // A failure to close was already said by the save status; there is no screen left to say it on.
      sessions.release(sessionId).catch(() => undefined)
    }
  }, [sessions, sessionId])
  return current.id === sessionId ? current.result : opening
}
