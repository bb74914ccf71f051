import { createInterface } from 'node:readline'
import type { Answer, Request } from './commands.ts'
import { type LightComputer, openLightComputer } from './computer.ts'
import { becomePage } from './page.ts'

/**
 * One process of light computers: takes a request in JSON on each line of its input and answers on its output. It ends
 * with its input, so that it never outlives the test.
 */
becomePage()
const computers = new Map<string, LightComputer>()

async function answer({ id, command, args }: Request): Promise<Answer> {
  const [who, ...rest] = args as [string, ...never[]]
  try {
    if (command === 'add') {
      computers.set(who, await openLightComputer(String(rest[0])))
      return { id, value: null }
    }
    const computer = computers.get(who)
    if (!computer) throw new Error(`there is no computer ${who}`)
    const act = computer[command] as (...values: never[]) => Promise<unknown>
    return { id, value: await act(...rest) }
  } catch (error) {
    return { id, error: error instanceof Error ? `${who}: ${error.message}` : String(error) }
  }
}

const lines = createInterface(process.stdin)
lines.on('line', (line) => {
  answer(JSON.parse(line) as Request).then(
    (told) => process.stdout.write(`${JSON.stringify(told)}\n`),
    (error: unknown) => process.stderr.write(`${String(error)}\n`),
  )
})
lines.on('close', () => process.exit(0))
