import { type ReactNode, useCallback, useState } from 'react'
import { SetPassphraseDialog } from '#renderer/features/vault/SetPassphraseDialog.tsx'
import { UnlockDialog } from '#renderer/features/vault/UnlockDialog.tsx'
import { KeepingProvider } from '#renderer/hooks/keeping-context.tsx'
import type { VaultState } from '#shared/ipc/contract.ts'

interface KeepingGateProps {
  vault: VaultState
  children: ReactNode
}

/** Asks for a passphrase where something is about to be kept or read, and then goes on with what was wanted. */
export function KeepingGate({ vault, children }: KeepingGateProps) {
  const [wanted, setWanted] = useState<{ go: () => void; needs: 'unset' | 'locked' } | null>(null)
  const { state } = vault
  const keeping = useCallback(
    (go: () => void) => {
      if (state === 'open') go()
      else setWanted({ go, needs: state })
    },
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
