import * as Y from 'yjs'
import { encodePart } from './encode-part.ts'
import { createPlaces, type PlaceOf, type Places } from './places.ts'
import type { Range, Run, Struct } from './run.ts'
import { mayWrite, ownerOf, type Writer } from './write-rules.ts'

/** Someone's computer tried to change what is not theirs. */
export class WriteBreach extends Error {
  constructor() {
    super('a change to what belongs to another')
    this.name = 'WriteBreach'
  }
}

/**
 * The part of an update that its bringer may write, or null when none of it is new. What others wrote and this computer only
 * passes on is left out: its authors bring it themselves, and nobody can put words into another's mouth. So are changes
 * whose predecessors are missing; they come again when documents are compared.
 *
 * Whose a change is follows from its client id, what it changes from its neighbours and its parent. Nothing is merged to find
 * out, so this costs no copy of the document.
 * @throws WriteBreach when the bringer's own changes reach for what is not theirs; none of it may be merged then.
 */
export function permittedPart(doc: Y.Doc, update: Uint8Array, writer: Writer): Uint8Array | null {
  if (writer.hosts) return update
  const { structs, ds } = Y.decodeUpdate(update)
  const runs = ownRuns(doc, structs, writer)
  const places = createPlaces(doc, runs)
  // Runs may refer to each other: what had to wait for one may fit once another was taken.
  let isNews = true
  while (isNews) isNews = [...runs.values()].map((run) => takeFrom(run, places, writer)).includes(true)
  const deletes: Range[] = []
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) {
      const range = { client, clock, length: len }
      deletes.push(...storedDeletes(doc, range, places, writer), ...newDeletes(range, runs.get(client)))
    }
  const taken = [...runs.values()].filter((run) => run.taken.length > 0)
  return taken.length === 0 && deletes.length === 0 ? null : encodePart(taken, deletes)
}

/** What the update holds of client ids that are the bringer's, or that nobody has said are theirs. */
function ownRuns(doc: Y.Doc, structs: readonly (Struct | Y.Skip)[], writer: Writer): Map<number, Run> {
  const runs = new Map<number, Run>()
  for (const struct of structs) {
    const { client } = struct.id
    const run = runs.get(client)
    if (run) {
      run.waiting.push(struct)
      continue
    }
    const owner = ownerOf(doc, client)
    if (owner !== null && owner !== writer.personId) continue
    const known = Y.getState(doc.store, client)
    runs.set(client, { client, waiting: [struct], taken: [], start: known, end: known })
  }
  return runs
}

/** Takes what follows on what is there. @returns whether anything was taken. */
function takeFrom(run: Run, places: Places, writer: Writer): boolean {
  const before = run.end
  let done = 0
  for (const struct of run.waiting) {
    const end = struct.id.clock + struct.length
    if (end > run.end) {
      if (!follows(struct, run) || (struct instanceof Y.Item && !places.isReady(struct))) break
      if (struct instanceof Y.Item) refuseForeign(struct, places.ofNew(struct), writer)
      run.taken.push(struct)
      run.end = end
    }
    done += 1
  }
  run.waiting = run.waiting.slice(done)
  return run.end > before
}

/** Only the first that is taken may hold something the document has already. */
function follows(struct: Struct | Y.Skip, run: Run): struct is Struct {
  if (struct instanceof Y.Skip) return false
  return run.taken.length === 0 ? struct.id.clock <= run.end : struct.id.clock === run.end
}

/** Every value in the document is plain JSON under a key of a top-level map; anything else is no program of ours. */
function refuseForeign({ content }: Y.Item, place: PlaceOf, writer: Writer): void {
  if (!(content instanceof Y.ContentAny || content instanceof Y.ContentDeleted)) throw new WriteBreach()
  if (place === 'nothing') return
  if (place === 'elsewhere' || !place.hasKey || !mayWrite(place.map, writer)) throw new WriteBreach()
}

/**
 * The deletions, among what the document holds, that the bringer may make. A deletion has no author, so one of another's words is
 * left out rather than held against whoever brings it: a comparison brings the deletions of everyone.
 */
function storedDeletes(doc: Y.Doc, range: Range, places: Places, writer: Writer): Range[] {
  const { client } = range
  const structs = doc.store.clients.get(client)
  const rangeEnd = Math.min(range.clock + range.length, Y.getState(doc.store, client))
  if (!structs || range.clock >= rangeEnd) return []
  const permitted: Range[] = []
  for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index += 1) {
    const struct = structs[index] as Struct
    if (struct.id.clock >= rangeEnd) break
    if (struct.deleted) continue
    const place = places.ofStored(struct)
    if (typeof place === 'string' || !mayWrite(place.map, writer)) continue
    const clock = Math.max(struct.id.clock, range.clock)
    permitted.push({ client, clock, length: Math.min(struct.id.clock + struct.length, rangeEnd) - clock })
  }
  return permitted
}

/** Deletions among what is taken from the update itself. */
function newDeletes({ client, clock, length }: Range, run: Run | undefined): Range[] {
  if (!run) return []
  const start = Math.max(clock, run.start)
  const end = Math.min(clock + length, run.end)
  return end > start ? [{ client, clock: start, length: end - start }] : []
}
