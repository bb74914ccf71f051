import { useEffect, useState } from 'react'

/** Whether something has gone on for longer than `afterMs`: what is over sooner need not be spoken of. */
export function useLate(isGoingOn: boolean, afterMs: number): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return
    const timer = setTimeout(setLate, afterMs, true)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isGoingOn, afterMs])
  return isLate
}
