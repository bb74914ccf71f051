import { useEffect, useMemo } from 'react'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { createTextBuffer, type TextBuffer } from '#renderer/room/text-buffer.ts'
import { editNote } from '#shared/doc/notes.ts'
import { readDraft, setDraft } from '#shared/doc/own.ts'
import { updateSession } from '#shared/doc/session.ts'
import { useStore } from './use-store.ts'

/** The words, what sets them, and what writes them down at once (call it when the field loses the focus). */
export type BufferedText = readonly [text: string, setText: (text: string) => void, flush: () => void]

/** The unshared words of this person for a phase. They stay in the private document. */
export function useDraft(session: LiveSession, phaseId: string): BufferedText {
  const buffer = useMemo(
    () =>
      createTextBuffer({
        read: () => readDraft(session.own, phaseId),
        write: (text) => setDraft(session.own, phaseId, text),
        watch: (listener) => watchDocument(session.own, listener),
        hold: session.hold,
      }),
    [session, phaseId],
  )
  return useBuffer(buffer)
}

/** The words of one's own shared note. An empty field changes nothing: taking a note back is `removeNote`. */
export function useNoteText(session: LiveSession, noteId: string): BufferedText {
  const buffer = useMemo(
    () =>
      createTextBuffer({
        read: () => session.snapshot.get()?.notes.find((note) => note.id === noteId)?.text ?? '',
        write: (text) => {
          if (text.trim() !== '') editNote(session.shared, session.seat.personId, noteId, text)
        },
        watch: session.snapshot.subscribe,
        hold: session.hold,
      }),
    [session, noteId],
  )
  return useBuffer(buffer)
}

/** Each write keeps the whole text in the session's log, so longer texts are written less often, in ms. */
const sessionTextWindowMs = 250

/** A text of the session that those who lead edit. */
export function useSessionText(session: LiveSession, field: 'title' | 'summaryText'): BufferedText {
  const buffer = useMemo(
    () =>
      createTextBuffer({
        read: () => session.snapshot.get()?.session[field] ?? '',
        write: (text) => updateSession(session.shared, { [field]: text }),
        watch: session.snapshot.subscribe,
        hold: session.hold,
        windowMs: sessionTextWindowMs,
      }),
    [session, field],
  )
  return useBuffer(buffer)
}

function useBuffer(buffer: TextBuffer): BufferedText {
  const text = useStore(buffer)
  useEffect(() => buffer.flush, [buffer])
  return [text, buffer.set, buffer.flush]
}

function watchDocument(doc: LiveSession['own'], listener: () => void): () => void {
  doc.on('update', listener)
  return () => {
    doc.off('update', listener)
  }
}
