import { useCallback, useEffect, useRef, useState } from 'react'
import { useIpcEvent } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { type AppError, toAppError } from '#shared/errors.ts'
import type { EventData } from '#shared/ipc/contract.ts'

export interface Check {
  /** Checks the way to an address, or only this computer's part when it is empty. Nothing while it is going on. */
  run: (address: string) => void
  isRunning: boolean
  /** What was found so far; null before the first check. */
  progress: EventData<'connection.checked'> | null
  error: AppError | null
}

/** One check of the connection at a time. */
export function useCheck(): Check {
  const { ipc } = useWindow()
  const [progress, setProgress] = useState<Check['progress']>(null)
  const [state, setState] = useState<{ isRunning: boolean; error: AppError | null }>(idle)
  const isRunning = useRef(false)
  const isShown = useRef(true)
  useIpcEvent('connection.checked', setProgress)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  const run = useCallback(
    (address: string) => {
      if (isRunning.current) return
      isRunning.current = true
      setState({ isRunning: true, error: null })
      const settle = (error: AppError | null) => {
        isRunning.current = false
        if (isShown.current) setState({ isRunning: false, error })
      }
      ipc.call('connection.check', address.trim()).then(
        () => settle(null),
        (error: unknown) => settle(toAppError(error)),
      )
    },
    [ipc],
  )
  return { run, ...state, progress }
}

const idle = { isRunning: false, error: null }
