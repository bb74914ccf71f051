import { useCallback, useState } from 'react'
import { type Answer, useAnswer } from '#renderer/hooks/use-answer.ts'
import { useIpcEvent } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import type { LibraryEntry } from '#shared/ipc/contract.ts'

/** The sessions on this computer, newest first, kept up to date. */
export function useLibrary(): Answer<LibraryEntry[]> {
  const { ipc } = useWindow()
  const first = useAnswer(useCallback(() => ipc.call('library.list'), [ipc]))
  const [newer, setNewer] = useState<LibraryEntry[] | null>(null)
  useIpcEvent('library.changed', setNewer)
  if (newer) return { state: 'ready', value: newestFirst(newer) }
  return first.state === 'ready' ? { state: 'ready', value: newestFirst(first.value) } : first
}

function newestFirst(entries: readonly LibraryEntry[]): LibraryEntry[] {
  return [...entries].sort((a, b) => b.changedAt - a.changedAt)
}
