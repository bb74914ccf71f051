import * as Y from 'yjs'
import type { Run, Struct } from './run.ts'

/** What a change changes: one key of a top-level map. */
export interface Place {
  map: string
  hasKey: boolean
}

/** `nothing`: it stands beside what was cleared away and has no effect. `elsewhere`: inside another value. */
export type PlaceOf = Place | 'nothing' | 'elsewhere'

/** Finds what changes are about, in the document or among what was taken from an update. */
export interface Places {
  /** Whether everything the change refers to is in the document, or was taken before it. */
  isReady: (struct: Y.Item) => boolean
  /** For a change that is ready and not in the document. */
  ofNew: (struct: Y.Item) => PlaceOf
  /** For what the document holds. */
  ofStored: (struct: Struct) => PlaceOf
}

/**
 * As Yjs finds it when it merges (`Item.getMissing`): beside its left neighbour, or else its right one, or else where it
 * says itself; nowhere beside what was cleared away.
 */
export function createPlaces({ store, share }: Y.Doc, runs: ReadonlyMap<number, Run>): Places {
  const names = new Map<unknown, string>()
  for (const [name, type] of share) names.set(type, name)
  const known = new WeakMap<Struct, PlaceOf>()

  const endOf = (client: number) => runs.get(client)?.end ?? Y.getState(store, client)
  const isStored = ({ client, clock }: Y.ID) => clock < Y.getState(store, client)

  function ofStored(struct: Struct): PlaceOf {
    if (!(struct instanceof Y.Item) || struct.parent === null) return 'nothing'
    const map = names.get(struct.parent)
    return map === undefined ? 'elsewhere' : { map, hasKey: struct.parentSub !== null }
  }

  function besideOf(id: Y.ID): PlaceOf {
    if (isStored(id)) return ofStored(Y.getItem(store, id))
    const found = runs.get(id.client)?.taken.findLast((struct) => struct.id.clock <= id.clock)
    return (found && known.get(found)) ?? 'nothing'
  }

  function find({ origin, rightOrigin, parent, parentSub }: Y.Item): PlaceOf {
    const left = origin && besideOf(origin)
    const right = rightOrigin && besideOf(rightOrigin)
    if (left === 'nothing' || right === 'nothing') return 'nothing'
    const said: unknown = parent
    const own: PlaceOf = typeof said === 'string' ? { map: said, hasKey: parentSub !== null } : 'elsewhere'
    return left ?? right ?? own
  }

  return {
    isReady: ({ origin, rightOrigin, parent }) =>
      [origin, rightOrigin, parent].every((id) => !(id instanceof Y.ID) || id.clock < endOf(id.client)),
    ofNew(struct) {
      const place = find(struct)
      known.set(struct, place)
      return place
    },
    ofStored,
  }
}
