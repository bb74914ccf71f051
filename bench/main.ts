import { measureColdStart } from './cold-start.ts'
import { measureEdits } from './edit-latency.ts'
import { type Figure, formatFigure, formatHeading, isOver } from './figure.ts'
import { measureJoining } from './join.ts'
import { measureOpening } from './open-session.ts'
import { measureSaving } from './saved.ts'
import { createStage, type Stage } from './stage.ts'

/** Measures everything, one line each as soon as it is known; resolves with the number of figures over their limit. */
export async function runBench(options: {
  electron: string
  root: string
  only: readonly string[]
}): Promise<number> {
  const { electron, root, only } = options
  const measurements: Record<string, (stage: Stage) => Promise<Figure[]>> = {
    start: () => measureColdStart(electron, root),
    edit: measureEdits,
    join: measureJoining,
    save: measureSaving,
    open: measureOpening,
  }
  console.log(formatHeading())
  let over = 0
  for (const [name, measure] of Object.entries(measurements)) {
    if (only.length > 0 && !only.includes(name)) continue
    const stage = await createStage()
    try {
      for (const figure of await measure(stage)) {
        console.log(formatFigure(figure))
        if (isOver(figure)) over += 1
      }
    } finally {
      await stage.close()
    }
  }
  return over
}
