import type { VisibleNote } from '../visibility.ts'
import type { Place } from './placing.ts'

/** A note of a timeline with the place it has among the others. */
export type TimelineNote<Note> = Note & { at: number }

/**
 * The notes of a timeline in the order people gave them. One that was never moved stands where it came: after those that
 * were there.
 * @param notes in the order in which they were shared.
 */
export function inTimelineOrder<Note extends Pick<VisibleNote, 'key'>>(
  notes: readonly Note[],
  places: ReadonlyMap<string, Place>,
): TimelineNote<Note>[] {
  return notes
    .map((note, index) => ({ ...note, at: places.get(note.key)?.at ?? index }))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
}
