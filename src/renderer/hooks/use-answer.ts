import { useCallback, useEffect, useState } from 'react'
import { type AppError, toAppError } from '#shared/errors.ts'

export type Answer<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value }
  | { state: 'failed'; error: AppError; retry: () => void }

/**
 * What a question answers, asked when the component appears and again on `retry`.
 * @param ask the same function until the question changes.
 */
export function useAnswer<Value>(ask: () => Promise<Value>): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ state: 'loading' })
  const [round, setRound] = useState(0)
  const retry = useCallback(() => setRound((current) => current + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    let wanted = true
    const show = (next: Answer<Value>) => {
      if (wanted) setAnswer(next)
    }
    show({ state: 'loading' })
    ask().then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => show({ state: 'failed', error: toAppError(error), retry }),
    )
    return () => {
      wanted = false
    }
  }, [ask, retry, round])
  return answer
}
