import { type FocusEvent, type FormEvent, useEffect, useState } from 'react'
import { isWritingNow } from '#renderer/features/room/parts/text-field.ts'
import type { Session } from '#shared/doc/records.ts'
import type { Phase } from '#shared/template/schema.ts'
import { useViewedPhase, type ViewedPhase } from './use-viewed-phase.ts'

export interface RoomView {
  /** Where the room is. */
  current: Phase
  previous: Phase | null
  next: Phase | null
  /** What this screen shows. */
  viewed: Phase
  view: ViewedPhase
  /** Handlers for the element that holds every text field of the room. */
  watch: {
    onFocus: (event: FocusEvent) => void
    onBlur: (event: FocusEvent) => void
    onInput: (event: FormEvent) => void
  }
}

/** Where the room is, where this screen is, and whether the person is writing. */
export function useRoomView(session: Session): RoomView {
  const [isWriting, setWriting] = useState(false)
  const view = useViewedPhase(session.phaseId, isWriting)
  const { phases } = session.template
  const index = Math.max(
    0,
    phases.findIndex((phase) => phase.id === session.phaseId),
  )
  const current = phases[index]
  if (!current) throw new RangeError('a template has at least one phase')
  const look = () => setWriting(isWritingNow())
  // Sharing empties the field without a key: whoever has shared is not in the middle of anything.
  useEffect(() => {
    if (isWriting && !isWritingNow()) setWriting(false)
  })
  return {
    current,
    previous: phases[index - 1] ?? null,
    next: phases[index + 1] ?? null,
    viewed: phases.find((phase) => phase.id === view.id) ?? current,
    view,
    watch: { onFocus: look, onInput: look, onBlur: () => setWriting(false) },
  }
}
