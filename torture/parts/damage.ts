import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'
import { type Found, openWith, type PreparedFile, prepareFile, wholeBefore } from '../prepared-file.ts'
import type { Random } from '../random.ts'

/** Rules SF-20 to SF-23: damage is noticed, and what is read is the part before it and nothing else. */

const smallTexts = ['alpha', 'beta', 'gamma', 'delta']
const amounts = {
  full: { randomFlips: 10_000, moves: 1_000, everyNthBit: 1 },
  quick: { randomFlips: 500, moves: 1_000, everyNthBit: 8 },
}

/** The salt that every opening writes before its first record (SF-18): a cut behind it is a clean one too. */
const epochBytes = 14 + 32 + 16

/** Why what was found is not what may be found; null when it is. */
function findFault(file: PreparedFile, found: Found, whole: number | null, mustNotice: boolean) {
  if (mustNotice && !found.noticed) return 'unnoticed'
  if (found.texts === null) return whole === null ? null : 'lost'
  if (found.texts.some((text, index) => text !== file.texts[index])) return 'wrong'
  // Where the snapshot itself is hit, nothing needs to be left; what is left must still be right.
  if (whole === null) return null
  if (found.texts.length < whole) return 'lost'
  return found.texts.length > whole ? 'wrong' : null
}

interface Attack {
  name: string
  file: PreparedFile
  bytes: Uint8Array
  /** Notes before the first byte that is not in its place. */
  whole: number | null
  mustNotice: boolean
  detail: string
}

async function strike(tally: Tally, attack: Attack): Promise<Found | null> {
  count(tally, attack.name)
  try {
    const found = await openWith(attack.file.disk.copy(), attack.bytes)
    const fault = findFault(attack.file, found, attack.whole, attack.mustNotice)
    if (fault) fail(tally, `${attack.name} ${fault}`, attack.detail)
    return found
  } catch (error) {
    fail(tally, `${attack.name} crashes`, `${attack.detail}: ${String(error)}`)
    return null
  }
}

function flip(file: PreparedFile, bit: number, name: string): Attack {
  const bytes = file.bytes.slice()
  const at = bit >> 3
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
  return { name, file, bytes, whole: wholeBefore(file, at), mustNotice: true, detail: `bit ${bit}` }
}

async function flipEveryBit(tally: Tally, job: Job, file: PreparedFile, everyNth: number): Promise<void> {
  // A different bit of each byte where not all are tried.
  for (let turn = job.lane; turn * everyNth < file.bytes.length * 8; turn += job.lanes) {
    const bit = turn * everyNth + (turn % everyNth)
    await strike(tally, flip(file, bit, 'small flips'))
    job.progress(turn)
  }
}

async function flipLargeFiles(tally: Tally, job: Job, flips: number): Promise<void> {
  const files: PreparedFile[] = []
  for (const notes of [60, 200, 500]) {
    const lengths = Array.from({ length: notes }, () => 1 + job.random.below(2000))
    files.push(await prepareFile(lengths.map((length, index) => `${index}:${'z'.repeat(length)}`)))
  }
  for (let turn = job.lane; turn < flips; turn += job.lanes) {
    const file = job.random.oneOf(files)
    await strike(tally, flip(file, job.random.below(file.bytes.length * 8), 'large flips'))
    job.progress(turn)
  }
}

async function cutEverywhere(tally: Tally, job: Job, file: PreparedFile): Promise<void> {
  const snapshotEnd = file.ends[0] ?? 0
  for (let length = job.lane; length < file.bytes.length; length += job.lanes) {
    const bytes = file.bytes.subarray(0, length)
    const whole = wholeBefore(file, length)
    const isClean = file.ends.includes(length) || length === snapshotEnd + epochBytes
    const mustNotice = length > snapshotEnd && !isClean
    const detail = `cut at ${length}`
    const found = await strike(tally, { name: 'cuts', file, bytes, whole, mustNotice, detail })
    if (isClean) count(tally, found?.noticed ? 'clean cuts noticed' : 'clean cuts not noticed')
    // The mark that the session was closed well may end the snapshot, so one cut before that end can be clean too.
    else if (length < snapshotEnd && found?.noticed === false) count(tally, 'snapshots cut unnoticed')
    job.progress(length)
  }
}

/** The numbers of a file's records in a wrong order, and how many stand in their place before the first that does not. */
function misplace(random: Random, records: number): { order: number[]; kind: string } {
  const order = Array.from({ length: records }, (_, index) => index)
  const one = random.below(records - 1)
  const kind = random.oneOf(['swap', 'drop', 'repeat'])
  if (kind === 'swap') {
    const other = one + 1 + random.below(records - 1 - one)
    order[one] = other
    order[other] = one
  } else if (kind === 'drop') {
    order.splice(one, 1)
  } else {
    order.splice(one + 1 + random.below(records - one), 0, one)
  }
  return { order, kind }
}

function recordsOf({ bytes, ends }: PreparedFile): Uint8Array[] {
  return ends.slice(1).map((end, index) => bytes.subarray(ends[index], end))
}

async function moveRecords(tally: Tally, job: Job, moves: number): Promise<void> {
  const texts = Array.from({ length: 12 }, (_, index) => `note ${index}`)
  const file = await prepareFile(texts)
  const strangers = [await prepareFile(texts), await prepareFile(texts, file.disk.copy())]
  const head = file.bytes.subarray(0, file.ends[0])
  const records = recordsOf(file)
  for (let turn = job.lane; turn < moves; turn += job.lanes) {
    const { order, kind } = misplace(job.random, records.length)
    const parts = order.map((index) => records[index] ?? new Uint8Array(0))
    let whole = order.findIndex((index, place) => index !== place)
    let detail = `${kind}: ${order}`
    if (job.random.below(4) === 0) {
      whole = job.random.below(records.length)
      const foreign = recordsOf(job.random.oneOf(strangers))[job.random.below(records.length)]
      parts.splice(0, parts.length, ...records)
      if (foreign) parts[whole] = foreign
      detail = `splice at ${whole}`
    }
    const bytes = new Uint8Array(Buffer.concat([head, ...parts]))
    await strike(tally, { name: 'moves', file, bytes, whole, mustNotice: true, detail })
    job.progress(turn)
  }
}

async function run(job: Job): Promise<Tally> {
  const tally = newTally()
  const amount = job.quick ? amounts.quick : amounts.full
  const small = await prepareFile(smallTexts)
  await flipEveryBit(tally, job, small, amount.everyNthBit)
  await cutEverywhere(tally, job, small)
  await moveRecords(tally, job, amount.moves)
  await flipLargeFiles(tally, job, amount.randomFlips)
  return tally
}

const outcomes = ['unnoticed', 'wrong', 'lost', 'crashes']

function damageFigure(tally: Tally, name: string, what: string, also?: string) {
  const counts = Object.fromEntries(outcomes.map((kind) => [kind, tally.counts[`${name} ${kind}`] ?? 0]))
  const own = { ...tally, counts: { ...counts, [name]: tally.counts[name] ?? 0 } }
  return neverFigure(own, { what, done: name, unit: name, bad: outcomes, ...(also ? { also } : {}) })
}

export const damage: Part = {
  full: 0,
  quick: 0,
  split: true,
  run,
  judge(tally) {
    const noticed = tally.counts['clean cuts noticed'] ?? 0
    const clean = noticed + (tally.counts['clean cuts not noticed'] ?? 0)
    const snapshotCuts = tally.counts['snapshots cut unnoticed'] ?? 0
    if (snapshotCuts > 1) fail(tally, 'cuts unnoticed', `${snapshotCuts} cuts within the snapshot`)
    return [
      damageFigure(tally, 'small flips', 'One bit flipped, bits of a small file'),
      damageFigure(tally, 'large flips', 'One bit flipped, large files'),
      damageFigure(
        tally,
        'cuts',
        'File cut at every byte',
        `${noticed} of ${clean} cuts exactly between records noticed as well`,
      ),
      damageFigure(tally, 'moves', 'Records swapped, dropped, repeated, spliced in'),
    ]
  },
}
