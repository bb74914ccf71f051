import { useEffect, useState } from 'react'
import type { FoundRoom } from '#shared/ipc/contract.ts'
import { useIpcEvent } from './use-window.ts'
import { useWindow } from './window-context.tsx'

export interface FoundRooms {
  rooms: readonly FoundRoom[]
  /** False when this computer could not look around; the typed address still works. */
  isLooking: boolean
}

/** Rooms that announce themselves on this network, looked for only while somebody may want to join one. */
export function useFoundRooms(isWanted: boolean): FoundRooms {
  const { ipc } = useWindow()
  const [rooms, setRooms] = useState<readonly FoundRoom[]>([])
  const [hasFailed, setHasFailed] = useState(false)
  // In one order for good: a row must not move away under the pointer.
  useIpcEvent('discovery.changed', (found) =>
    setRooms([...found].sort((a, b) => a.roomName.localeCompare(b.roomName))),
  )
  useEffect(() => {
    if (!isWanted) return
    ipc.call('discovery.start').then(
      () => setHasFailed(false),
      () => setHasFailed(true),
    )
    return () => {
      // Whether or not stopping works, nobody looks at the list any more.
      ipc.call('discovery.stop').catch(() => undefined)
    }
  }, [ipc, isWanted])
  return { rooms, isLooking: !hasFailed }
}
