import type { Emit } from '#shared/ipc/contract.ts'

/** Time for a page that still answers; one that does not must not keep its window open for ever. */
const patienceMs = 3_000

/** The last word between the program and its page, before the window goes. */
export interface Farewell {
  /** Has the page hand over what stands in its fields; resolves when it has, or when it does not answer. */
  ask: () => Promise<void>
  /** The page has handed over everything. Calls arrive in order, so nothing of it is still on its way. */
  answered: () => void
}

export function createFarewell({ emit }: { emit: Emit }): Farewell {
  let resolveAnswer: () => void = () => undefined
  return {
    ask() {
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, patienceMs)
        resolveAnswer = () => {
          clearTimeout(timer)
          resolve()
        }
        emit('window.leaving', null)
      })
    },
    answered: () => resolveAnswer(),
  }
}
