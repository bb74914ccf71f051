import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBareElectron } from './bare-electron.ts'
import { type Figure, median } from './figure.ts'

const rounds = 6

/** From the start of the process to something to see, on an empty computer each time; the two take turns. */
export async function measureColdStart(electron: string, root: string): Promise<Figure[]> {
  const app: number[] = []
  const empty: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    app.push(await firstPaint(electron, [root]))
    empty.push(await firstPaint(electron, [join(root, 'bench/empty-window')]))
  }
  const again = await firstPaint(process.execPath, [join(root, 'scripts/start.mjs')])
  return [
    {
      name: 'cold start to first paint, median',
      value: median(app),
      unit: 'ms',
      floor: median(empty),
      allowed: 1.5,
    },
    { name: 'npm start with everything ready, to first paint', value: again, unit: 'ms', allowed: 5_000 },
  ]
}

async function firstPaint(command: string, args: readonly string[]): Promise<number> {
  const userData = await mkdtemp(join(tmpdir(), 'stillpoint-bench-'))
  const running = await startBareElectron({ command, args: [...args, `--user-data-dir=${userData}`] })
  await running.close()
  await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  return running.firstPaintMs
}
