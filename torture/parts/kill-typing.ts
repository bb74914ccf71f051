import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'

/** The program itself is killed while somebody types, and every word the window called saved is there again. */

async function run({ count: kills, random, progress }: Job): Promise<Tally> {
  const tally = newTally()
  // Playwright is heavy; no other part needs it.
  const { openTyping } = await import('../typing.ts')
  const typing = await openTyping()
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const { acknowledged, found } = await typing.killAndReturn(kill, random)
      count(tally, 'kills')
      count(tally, 'characters', acknowledged.length)
      if (!found.startsWith(acknowledged))
        fail(tally, 'lost', `kill ${kill}: saved "${acknowledged}", found "${found}"`)
      progress(kill)
    }
  } catch (error) {
    fail(tally, 'crashes', error instanceof Error ? (error.stack ?? error.message) : String(error))
  } finally {
    await typing.close()
  }
  return tally
}

export const killTyping: Part = {
  full: 50,
  quick: 5,
  split: false,
  run,
  judge: (tally) => [
    neverFigure(tally, {
      what: 'kill -9 of the real program while typing',
      done: 'kills',
      unit: 'kills',
      bad: ['lost', 'crashes'],
      also: `${(tally.counts['characters'] ?? 0).toLocaleString('en')} characters called saved`,
    }),
  ],
}
