import { createContext, type ReactNode, useContext } from 'react'

export interface Keeping {
  /** Whether something can be kept right now without asking for a passphrase. */
  isReady: boolean
  /** Does what leads to something being kept: at once, or after the passphrase it needs was chosen or typed. */
  before: (go: () => void) => void
}

const KeepingContext = createContext<Keeping>({ isReady: true, before: (go) => go() })

export function KeepingProvider({ keeping, children }: { keeping: Keeping; children: ReactNode }) {
  return <KeepingContext value={keeping}>{children}</KeepingContext>
}

export function useKeeping(): Keeping {
  return useContext(KeepingContext)
}
