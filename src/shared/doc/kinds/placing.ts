import type * as Y from 'yjs'
import { placingMap } from '../keys.ts'
import { local } from '../origin.ts'
import { maxOrder } from '../records.ts'
import { placingSchema } from './records.ts'

/** A note that has a place: where it was put, or where it came when it was shared. */
export interface PlacedNote {
  key: string
  at: number
}

/** The note's place as it is told on every machine, and the turn a newer placing has to be above. */
export interface Place {
  at: number
  turn: number
}

/**
 * Moves a note of a timeline to stand at an index among the others. Anyone may: a place says nothing of anyone's words.
 * @param others the other notes of the timeline in their order.
 * @param places where notes were put before, by key.
 */
export function placeNote(
  doc: Y.Doc,
  personId: string,
  key: string,
  index: number,
  others: readonly PlacedNote[],
  places: ReadonlyMap<string, Place>,
): void {
  const put = (id: string, at: number) => {
    const turn = Math.min(maxOrder, (places.get(id)?.turn ?? 0) + 1)
    placingMap(doc, personId).set(id, placingSchema.parse({ id, at, turn }))
  }
  const between = placeBetween(others[index - 1]?.at, others[index]?.at)
  doc.transact(() => {
    if (between !== null) return put(key, between)
    // No number is left between the two: all stand on whole places again.
    const order = [
      ...others.slice(0, index).map((each) => each.key),
      key,
      ...others.slice(index).map((each) => each.key),
    ]
    order.forEach((id, place) => {
      put(id, place)
    })
  }, local)
}

/** A place between two, or null where they stand too close for one. */
export function placeBetween(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined && after === undefined) return 0
  if (before === undefined) return inside((after ?? 0) - 1)
  if (after === undefined) return inside(before + 1)
  const middle = before + (after - before) / 2
  return middle > before && middle < after ? middle : null
}

function inside(at: number): number | null {
  return Math.abs(at) < maxOrder ? at : null
}
