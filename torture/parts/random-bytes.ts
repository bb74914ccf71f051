import { openMemoryVault, readFile, sessionPath } from '../memory-vault.ts'
import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'
import { openWith, type PreparedFile, prepareFile } from '../prepared-file.ts'
import type { Random } from '../random.ts'

/** Rule SF-24: no bytes whatever crash the reader, and a file that is refused stays as it is. */

/** How other kinds of files begin: a picture, an archive, a document, an age file, a text, a program. */
const strangers = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [...Buffer.from('age-encryption.org/v1\n')],
  [...Buffer.from('{"v":1,"data":{}}')],
  [0x7f, 0x45, 0x4c, 0x46],
]

function draw(random: Random, { bytes, ends }: PreparedFile): Uint8Array {
  const noise = random.bytes(random.below(3000))
  const snapshotEnd = ends[0] ?? 0
  switch (random.below(5)) {
    case 0:
      return Uint8Array.from([...random.oneOf(strangers), ...noise])
    case 1:
      // A true beginning that ends within the snapshot, and then noise: hostile sizes in every field come up.
      return Uint8Array.from([...bytes.subarray(0, random.below((snapshotEnd * 3) / 4)), ...noise])
    case 2: {
      const changed = bytes.slice(0, snapshotEnd)
      const at = random.below(Math.min(120, changed.length - 8))
      changed.set(
        random.oneOf([[255, 255, 255, 255], [127, 255, 255, 255], [0, 0, 0, 0], random.bytes(8)]),
        at,
      )
      return changed
    }
    default:
      return noise
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

async function tryBytes(tally: Tally, file: PreparedFile, bytes: Uint8Array, turn: number): Promise<void> {
  const disk = file.disk.copy()
  const found = await openWith(disk, bytes)
  if (found.texts !== null) {
    // A field may be drawn as it was: then it is the session.
    if (!same(bytes.subarray(0, file.ends[0]), file.bytes.subarray(0, file.ends[0])))
      fail(tally, 'believed', `bytes ${turn}`)
    return
  }
  count(tally, `refused as ${found.refused}`)
  if (!same(await readFile(disk, sessionPath), bytes)) fail(tally, 'overwritten', `bytes ${turn}`)
  await (await openMemoryVault(disk)).list()
}

async function run({ count: wanted, random, progress }: Job): Promise<Tally> {
  const tally = newTally()
  const file = await prepareFile(['alpha'])
  for (let turn = 1; turn <= wanted; turn++) {
    count(tally, 'files')
    try {
      await tryBytes(tally, file, draw(random, file), turn)
    } catch (error) {
      fail(tally, 'crashes', `bytes ${turn}: ${String(error)}`)
    }
    progress(turn)
  }
  return tally
}

export const randomBytes: Part = {
  full: 20_000,
  quick: 2_000,
  split: true,
  run,
  judge: (tally) => [
    neverFigure(tally, {
      what: 'Random bytes and other files as a session file',
      done: 'files',
      unit: 'files',
      bad: ['crashes', 'believed', 'overwritten'],
    }),
  ],
}
