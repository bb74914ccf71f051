import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Answer, CommandName, LightCommands } from '../light/commands.ts'
import type { Place } from './network.ts'

/** Where `npm run e2e:lan` puts the bundled programs. */
const programs = resolve(__dirname, '../../../.cache/lan')

/** A process of light computers, in the namespace of one place or (null) in the one of the test. */
export interface LightProcess {
  readonly pid: number
  /** @throws Error with what the computer said. */
  ask: <Name extends CommandName>(
    command: Name,
    ...args: Parameters<LightCommands[Name]>
  ) => ReturnType<LightCommands[Name]>
  /** Pulls the plug. */
  kill: () => Promise<void>
}

export function startLightProcess(place: Place | null): LightProcess {
  const command = [process.execPath, join(programs, 'main.mjs')]
  const words = place ? ['ip', 'netns', 'exec', place.namespace, ...command] : command
  const [program = '', ...args] = words
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = new Map<number, (answer: Answer) => void>()
  let lastId = 0
  createInterface(child.stdout).on('line', (line) => {
    const answer = JSON.parse(line) as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  child.on('exit', () => {
    for (const [id, tell] of waiting) tell({ id, error: 'the process of the computer ended' })
  })

  async function ask(name: CommandName, ...values: unknown[]): Promise<unknown> {
    lastId += 1
    const id = lastId
    const answered = new Promise<Answer>((tell) => waiting.set(id, tell))
    child.stdin.write(`${JSON.stringify({ id, command: name, args: values })}\n`)
    const answer = await answered
    if ('error' in answer) throw new Error(answer.error)
    return answer.value
  }

  return { pid: pidOf(child), ask: ask as LightProcess['ask'], kill: () => kill(child) }
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('the process could not be started')
  return child.pid
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
