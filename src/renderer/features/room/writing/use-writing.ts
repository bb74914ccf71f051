import { fillRandom } from '#renderer/features/room/parts/fill-random.ts'
import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { addNote } from '#shared/doc/notes.ts'
import { nextOrder } from '#shared/doc/reads.ts'
import type { Note } from '#shared/doc/records.ts'
import { newId } from '#shared/ids.ts'

export interface Writing {
  draft: string
  change: (words: string) => void
  flush: () => void
  /** Empties the field, once the words are where they belong. */
  clear: () => void
}

/** The words a person is writing for a phase. Others learn that someone is writing, and nothing else. */
export function useWriting(session: LiveSession, phaseId: string): Writing {
  const [draft, setDraft, flush] = useDraft(session, phaseId)
  const change = (words: string) => {
    setDraft(words)
    session.setWriting(words.trim() !== '')
  }
  const clear = () => {
    change('')
    flush()
  }
  return { draft, change, flush, clear }
}

/** Shares words under one's own name, after everything that is there. @returns the id of the note. */
export function shareNote(session: LiveSession, note: Omit<Note, 'id' | 'order'>): string {
  const snapshot = session.snapshot.get()
  const order = nextOrder([...(snapshot?.notes ?? []), ...(snapshot?.nameless ?? [])])
  const id = newId(fillRandom)
  addNote(session.shared, session.seat.personId, { ...note, id, order })
  return id
}
