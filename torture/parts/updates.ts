import { randomFillSync } from 'node:crypto'
import * as Y from 'yjs'
import type { FaultDisk } from '#main/vault/fault-disk.ts'
import type { SessionReplica } from '#main/vault/session-replica.ts'
import { sessionId, writerId } from '#main/vault/testing.ts'
import { checkUpdate } from '#shared/doc/check-update.ts'
import { addNote, editNote } from '#shared/doc/notes.ts'
import { createUpdateGate } from '#shared/doc/update-gate.ts'
import { AppError } from '#shared/errors.ts'
import { newId } from '#shared/ids.ts'
import { openMemoryVault } from '../memory-vault.ts'
import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'
import { prepareFile } from '../prepared-file.ts'
import type { Random } from '../random.ts'

/** Damaged and hostile Yjs updates against the room's gate and the vault: refused whole, or harmless. */

const maxMs = 1000

/** True updates of one more person in the room, each a little different, to be damaged. */
function trueUpdates(state: Uint8Array): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const id = newId((bytes) => randomFillSync(bytes))
  addNote(doc, writerId, { id, phaseId: 'write', text: 'quiet, and nobody left 😀', order: 9 })
  editNote(doc, writerId, id, 'quiet')
  doc.getText('t').insert(0, 'some text')
  doc.getText('t').delete(2, 3)
  doc.getArray('l').insert(0, [new Y.Map(), 2.5, new Uint8Array([1]), null])
  updates.push(Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(state)))
  return updates
}

/** Numbers that a field of any kind may be replaced by: counts, lengths and clocks without measure. */
const hostileNumbers = [
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0x80, 0x80, 0x80, 0x80, 0x08],
  [0x7f],
  [0],
]

function damageOnce(random: Random, bytes: number[], other: Uint8Array): void {
  const at = random.below(bytes.length)
  switch (random.below(7)) {
    case 0:
    case 1:
      bytes[at] = random.below(256)
      break
    case 2:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
      break
    case 3:
      bytes.splice(at, 1, ...random.oneOf(hostileNumbers))
      break
    case 4:
      bytes.splice(at, 1 + random.below(4))
      break
    case 5:
      bytes.splice(at, 0, ...other.subarray(random.below(other.length)).subarray(0, 1 + random.below(30)))
      break
    default:
      bytes.length = at
  }
}

function draw(random: Random, sources: readonly Uint8Array[]): Uint8Array {
  if (random.below(50) === 0) return random.bytes(random.below(300))
  const bytes = [...random.oneOf(sources)]
  for (let times = 1 + random.below(4); times > 0 && bytes.length > 0; times--)
    damageOnce(random, bytes, random.oneOf(sources))
  return Uint8Array.from(bytes)
}

/** Everything of a document that can be sent or stored, what waits included. */
const stateOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc)
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** Whether someone who was not there can load the document from the beginning. */
function canBeLoaded(doc: Y.Doc): boolean {
  const copy = new Y.Doc()
  try {
    Y.applyUpdate(copy, stateOf(doc))
    return true
  } catch {
    return false
  } finally {
    copy.destroy()
  }
}

interface Target {
  doc: Y.Doc
  /** Resolves with whether the update was taken. */
  offer: (update: Uint8Array) => Promise<boolean>
  close: () => void
}

function openGate(state: Uint8Array): Target {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const gate = createUpdateGate(doc)
  return {
    doc,
    async offer(update) {
      try {
        checkUpdate(update)
        gate.check(update)
      } catch {
        return false
      }
      // What the gate let through must not fail here: that is a crash, and counted as one.
      Y.applyUpdate(doc, update)
      return true
    },
    close() {
      gate.close()
      doc.destroy()
    },
  }
}

async function openVaultTarget(disk: FaultDisk): Promise<Target> {
  const session: SessionReplica = await (await openMemoryVault(disk.copy())).open(sessionId)
  return {
    doc: session.shared,
    async offer(update) {
      try {
        await session.push('shared', update)
        return true
      } catch (error) {
        if (error instanceof AppError && error.code === 'ipc.refused') return false
        throw error
      }
    },
    close: () => session.shared.destroy(),
  }
}

/** Offers one update and judges what became of the document. Resolves with whether the document is spoilt for more. */
async function offerOne(tally: Tally, name: string, target: Target, update: Uint8Array, turn: number) {
  const where = `${name}, update ${turn}: ${Buffer.from(update).toString('base64').slice(0, 400)}`
  const before = stateOf(target.doc)
  const startedMs = performance.now()
  let taken = false
  try {
    taken = await target.offer(update)
  } catch (error) {
    fail(tally, 'crashes', `${where}: ${String(error)}`)
    return true
  }
  const tookMs = performance.now() - startedMs
  const longest = tally.samples['longest'] ?? [0]
  tally.samples['longest'] = [Math.max(longest[0] ?? 0, tookMs)]
  if (tookMs > maxMs) fail(tally, 'hangs', where)
  count(tally, taken ? 'taken' : 'refused')
  if (!taken && !same(before, stateOf(target.doc))) fail(tally, 'changed', where)
  if (taken && !canBeLoaded(target.doc)) fail(tally, 'spoilt', where)
  return taken
}

async function run({ count: wanted, random, progress }: Job): Promise<Tally> {
  const tally = newTally()
  const { disk } = await prepareFile(['alpha', 'beta'])
  const first = await (await openMemoryVault(disk.copy())).open(sessionId)
  const state = stateOf(first.shared)
  const sources = trueUpdates(state)
  const opens: Record<string, () => Promise<Target>> = {
    gate: async () => openGate(state),
    vault: () => openVaultTarget(disk),
  }
  const targets: Record<string, Target> = {}
  for (let turn = 1; turn <= wanted; turn++) {
    count(tally, 'updates')
    const update = draw(random, sources)
    for (const [name, open] of Object.entries(opens)) {
      targets[name] ??= await open()
      const used = await offerOne(tally, name, targets[name], update, turn)
      if (!used) continue
      targets[name].close()
      delete targets[name]
    }
    progress(turn)
  }
  return tally
}

export const updates: Part = {
  full: 100_000,
  quick: 10_000,
  split: true,
  run,
  judge(tally) {
    const longestMs = Math.max(0, ...(tally.samples['longest'] ?? []))
    const both = (name: string) => (tally.counts[name] ?? 0).toLocaleString('en')
    return [
      neverFigure(tally, {
        what: 'Damaged Yjs updates, at the room’s gate and the vault',
        done: 'updates',
        unit: 'updates',
        bad: ['hangs', 'changed', 'spoilt', 'crashes'],
        also: `${both('refused')} refusals, ${both('taken')} taken, longest ${longestMs.toFixed(0)} ms`,
      }),
    ]
  },
}
