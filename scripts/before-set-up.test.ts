import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Commands run on a machine that has no packages yet: they bring them. What they import must not need any. */

const root = join(import.meta.dirname, '..')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
const entries = Object.entries(scripts).flatMap(([name, command]) => {
  const file = /^node (\S+\.mjs)/.exec(command)?.[1]
  return file === undefined ? [] : [{ name, file }]
})

/** What a file imports before its first line runs; an `await import` further down is not among it. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const found = source.matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm)
  return [...found].map(([, name = '']) => name)
}

/** Packages that this file, or one it leads to, needs at once: "file: package". */
function packagesNeeded(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  return importsOf(file).flatMap((name) => {
    if (name.startsWith('node:')) return []
    if (name.startsWith('.')) return packagesNeeded(join(dirname(file), name), seen)
    return [`${file}: ${name}`]
  })
}

test('the commands are found', () => {
  expect(entries.map(({ name }) => name)).toEqual(expect.arrayContaining(['start', 'test', 'demo']))
})

describe.each(entries)('npm run $name', ({ file }) => {
  test('needs no package before it has installed them', () => {
    expect(packagesNeeded(file)).toEqual([])
  })
})
