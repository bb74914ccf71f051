import { packageProgram, runAndCollect } from '../setup/run.mjs'
import { fromProgram } from './report.mjs'

/** One per environment: what may be named in a file depends on where it runs. */
const projects = ['shared', 'main', 'renderer', 'tests', 'compat']

/** One step per environment. */
export const typeSteps = projects.map((project) => ({
  name: `types ${project}`,
  run: async () =>
    fromProgram(
      await runAndCollect(packageProgram('tsc'), ['-p', `tsconfig.${project}.json`, '--pretty', 'false']),
    ),
}))
