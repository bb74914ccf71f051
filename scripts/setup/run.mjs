import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of the project, with a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a program of the project without a keyboard and collects what it prints; resolves with `code`, `output`
 * (both streams, in order) and `stdout`. Throws only when it cannot be started at all.
 */
export function runAndCollect(command, args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...plainEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks = []
    const stdoutChunks = []
    child.stdout.on('data', (chunk) => {
      chunks.push(chunk)
      stdoutChunks.push(chunk)
    })
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({
        code: code ?? 1,
        output: Buffer.concat(chunks).toString(),
        stdout: Buffer.concat(stdoutChunks).toString(),
      })
    })
  })
}

/** What is collected is read by people in logs: no colours. */
function plainEnvironment() {
  const { FORCE_COLOR: _colour, ...rest } = process.env
  return { ...rest, NO_COLOR: '1' }
}

/** Like `runAndCollect`, but says nothing when it went well and throws with the output when it did not. */
export async function runQuietly(command, args, options) {
  const { code, output } = await runAndCollect(command, args, options)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.trim()}`)
}

/** The program a package brought along. */
export function packageProgram(name) {
  return `${root}node_modules/.bin/${name}`
}
