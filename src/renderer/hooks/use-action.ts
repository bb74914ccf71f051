import { useCallback, useRef, useState } from 'react'
import { type AppError, toAppError } from '#shared/errors.ts'

/** Something a person asked for that takes a moment and may fail. */
export interface Action<Args extends unknown[]> {
  /** Does it, unless it is being done already. Never throws: a failure is in `error`. */
  run: (...args: Args) => void
  isPending: boolean
  /** Why the last try failed; null once it is tried again. */
  error: AppError | null
  clearError: () => void
}

export function useAction<Args extends unknown[]>(act: (...args: Args) => Promise<unknown>): Action<Args> {
  const [state, setState] = useState<{ isPending: boolean; error: AppError | null }>(idle)
  const isRunning = useRef(false)
  const clearError = useCallback(() => setState((current) => ({ ...current, error: null })), [])
  const run = (...args: Args) => {
    if (isRunning.current) return
    isRunning.current = true
    setState({ isPending: true, error: null })
    const settle = (error: AppError | null) => {
      isRunning.current = false
      setState({ isPending: false, error })
    }
    act(...args).then(
      () => settle(null),
      (error: unknown) => settle(toAppError(error)),
    )
  }
  return { run, ...state, clearError }
}

const idle = { isPending: false, error: null }
