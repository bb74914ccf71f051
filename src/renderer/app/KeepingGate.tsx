import { type ReactNode, useMemo, useState } from 'react'
import { KeepingProvider } from '#renderer/hooks/keeping-context.tsx'
import type { VaultState } from '#shared/ipc/keeping.ts'
import { SetPassphraseDialog, UnlockDialog } from './later-screens.ts'

interface KeepingGateProps {
  /** Null until main has said. */
  vault: VaultState | null
  children: ReactNode
}

/** Asks for a passphrase where something is about to be kept or read, and then goes on with what was wanted. */
export function KeepingGate({ vault, children }: KeepingGateProps) {
  const [wanted, setWanted] = useState<{ go: () => void; needs: 'unset' | 'locked' } | null>(null)
  // Should it turn out otherwise, main refuses with a sentence.
  const state = vault?.state ?? 'open'
  const keeping = useMemo(
    () => ({
      isReady: state === 'open',
      before(go: () => void) {
        if (state === 'open') go()
        else setWanted({ go, needs: state })
      },
    }),
    [state],
  )
  const cancel = () => setWanted(null)
  const goOn = () => {
    setWanted(null)
    wanted?.go()
  }
  return (
    <KeepingProvider keeping={keeping}>
      {children}
      {wanted?.needs === 'unset' ? <SetPassphraseDialog onDone={goOn} onCancel={cancel} /> : null}
      {wanted?.needs === 'locked' ? <UnlockDialog onOpen={goOn} onCancel={cancel} /> : null}
    </KeepingProvider>
  )
}
