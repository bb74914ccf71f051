import { createContext, type ReactNode, useContext } from 'react'

/** Does what leads to something being kept: at once, or after the passphrase it needs was chosen or typed. */
export type Keeping = (go: () => void) => void

const KeepingContext = createContext<Keeping>((go) => go())

export function KeepingProvider({ keeping, children }: { keeping: Keeping; children: ReactNode }) {
  return <KeepingContext value={keeping}>{children}</KeepingContext>
}

export function useKeeping(): Keeping {
  return useContext(KeepingContext)
}
