import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Planted } from './planted.ts'

const root = resolve(import.meta.dirname, '../..')
const rules = [
  'biome.json',
  'knip.json',
  'package.json',
  '.gitignore',
  'tsconfig.base.json',
  'tsconfig.shared.json',
  'tsconfig.main.json',
  'tsconfig.renderer.json',
  'tsconfig.compat.json',
]

export interface PlantedTree {
  /** Runs a program of a package in the tree and answers with what it printed. */
  run: (program: string, args: readonly string[]) => Promise<{ code: number; output: string }>
  remove: () => void
}

/** A folder with this project's rules and packages, and no other source than what is planted. */
export function plantTree(planted: readonly Pick<Planted, 'file' | 'text'>[]): PlantedTree {
  const folder = mkdtempSync(join(tmpdir(), 'stillpoint-rules-'))
  for (const name of rules) cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  symlinkSync(join(root, '.cache'), join(folder, '.cache'))
  for (const { file, text } of planted) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return {
    run: (program, args) => collect(join(root, 'node_modules/.bin', program), args, folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function collect(command: string, args: readonly string[], cwd: string) {
  return new Promise<{ code: number; output: string }>((done, fail) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', fail)
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}
