import { useCallback, useEffect, useState } from 'react'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { type AppError, toAppError } from '#shared/errors.ts'

export interface OpenRoom {
  error: AppError | null
  tryAgain: () => void
}

/**
 * Opens the room of a session while `isWanted`. A session that is opened again opens the same room, so that those
 * who were in it come back by themselves.
 */
export function useOpenRoom(sessionId: string, isWanted: boolean): OpenRoom {
  const { ipc } = useWindow()
  const [error, setError] = useState<AppError | null>(null)
  const open = useCallback(() => {
    setError(null)
    ipc.call('room.open', sessionId).then(
      () => undefined,
      (reason: unknown) => setError(toAppError(reason)),
    )
  }, [ipc, sessionId])
  useEffect(() => {
    if (isWanted) open()
  }, [open, isWanted])
  return { error, tryAgain: open }
}
