import { useMemo, useSyncExternalStore } from 'react'
import type { RoomStatus } from '#renderer/room/room-status.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { snapshotIn } from '#shared/doc/in-language.ts'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { notesFor, type VisibleNote } from '#shared/doc/visibility.ts'
import { useStore } from './use-store.ts'
import { useText } from './use-window.ts'

/**
 * Everything the session's document holds, with the template in the language of this computer, or null while it holds
 * no session yet.
 */
export function useSessionSnapshot(session: LiveSession): SessionSnapshot | null {
  const snapshot = useStore(session.snapshot)
  const { language } = useText()
  return useMemo(() => (snapshot ? snapshotIn(snapshot, language) : null), [snapshot, language])
}

/** What may be said now of saving, of the room and of who is in it. */
export function useStatus(session: LiveSession): RoomStatus {
  return useStore(session.status)
}

/**
 * One part of the status. The rest of it changes with every key that is typed, so a large part of the screen asks only
 * for what it shows.
 * @param read gives a plain value, such as a word or whether something is so.
 */
export function useStatusPart<Value extends string | number | boolean>(
  { status }: LiveSession,
  read: (status: RoomStatus) => Value,
): Value {
  return useSyncExternalStore(status.subscribe, () => read(status.get()))
}

/** The notes of one phase that the person at this computer may see, in the order in which they were shared. */
export function useNotes(session: LiveSession, phaseId: string): VisibleNote[] {
  const snapshot = useSessionSnapshot(session)
  const { seat } = session
  return useMemo(
    () => (snapshot ? notesFor(seat, snapshot).filter((note) => note.phaseId === phaseId) : []),
    [snapshot, seat, phaseId],
  )
}
