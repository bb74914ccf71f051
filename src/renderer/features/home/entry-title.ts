import type { LibraryEntry } from '#shared/ipc/contract.ts'
import type { Text } from '#shared/text/text.ts'

/** What a session is called where people look for it: its title, or the room it was in. */
export function titleOf(text: Text, { title, roomName, isLocked }: LibraryEntry): string {
  if (isLocked) return text('vault.row')
  if (title) return title
  return roomName ? text('home.sessions.room', { room: roomName }) : text('home.sessions.untitled')
}
