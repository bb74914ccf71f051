import { useCallback, useState } from 'react'
import type { VaultState } from '#shared/ipc/keeping.ts'
import { useAnswer } from './use-answer.ts'
import { useIpcEvent } from './use-window.ts'
import { useWindow } from './window-context.tsx'

/** Whether what this computer keeps can be read, or null until main has said. */
export function useVaultState(): VaultState | null {
  const { ipc } = useWindow()
  const first = useAnswer(useCallback(() => ipc.call('vault.state'), [ipc]))
  const [newer, setNewer] = useState<VaultState | null>(null)
  useIpcEvent('vault.changed', setNewer)
  return newer ?? (first.state === 'ready' ? first.value : null)
}
