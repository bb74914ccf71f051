import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { plantedForBiome, plantedForTypes } from './rules/planted.ts'
import { type PlantedTree, plantTree } from './rules/planted-tree.ts'

/*
 * A check that no longer notices anything looks exactly like a check that finds nothing. So each rule is broken
 * once, in a tree of its own, and has to say so.
 */

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), message: z.string(), location: z.object({ path: z.string() }) }),
  ),
})

describe('Biome', () => {
  let tree: PlantedTree
  let found: z.infer<typeof reportSchema>['diagnostics']

  beforeAll(async () => {
    tree = plantTree(plantedForBiome)
    const { output } = await tree.run('biome', [
      'ci',
      '--colors=off',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ])
    found = reportSchema.parse(JSON.parse(output)).diagnostics
  })
  afterAll(() => tree.remove())

  test.each(plantedForBiome)('refuses $file by $rule', ({ file, rule, says = '' }) => {
    const categories = found
      .filter(({ location, message }) => location.path === file && message.includes(says))
      .map(({ category }) => category)
    expect(categories).toContain(rule)
  })

  test('every sentence about a forbidden import was provoked', () => {
    const sentences = [...readFileSync('biome.json', 'utf8').matchAll(/"message": "([^"]+)"/g)].map(
      ([, text]) => text,
    )
    const said = new Set(found.map(({ message }) => message))
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.filter((sentence) => sentence !== undefined && !said.has(sentence))).toEqual([])
  })
})

describe('The compiler', () => {
  let tree: PlantedTree
  const output = new Map<string, string>()

  beforeAll(async () => {
    tree = plantTree(plantedForTypes)
    for (const project of new Set(plantedForTypes.map((planted) => planted.project))) {
      output.set(
        project,
        (await tree.run('tsc', ['-p', `tsconfig.${project}.json`, '--pretty', 'false'])).output,
      )
    }
  })
  afterAll(() => tree.remove())

  test.each(plantedForTypes)('refuses $file in $project', ({ project, file, says = '' }) => {
    const lines = (output.get(project) ?? '').split('\n').filter((line) => line.startsWith(`${file}(`))
    expect(lines.some((line) => line.includes(says))).toBe(true)
  })

  test('accepts the newer Electron where it is declared', () => {
    expect(output.get('main')).not.toContain('webUtils')
  })
})

describe('The search for unused code', () => {
  test('names an export and a file nobody uses', async () => {
    const tree = plantTree([
      {
        file: 'src/main/room/room-process.ts',
        text: "import { used } from '#shared/partly-used.ts'\nused()\n",
      },
      {
        file: 'src/shared/partly-used.ts',
        text: 'export const used = () => 1\nexport const neverUsed = () => 2\n',
      },
      { file: 'src/shared/forgotten.ts', text: 'export const forgotten = 1\n' },
    ])
    const { code, output } = await tree.run('knip', ['--no-progress', '--no-config-hints'])
    tree.remove()
    expect(code).toBe(1)
    expect(output).toMatch(/neverUsed.*src\/shared\/partly-used\.ts/)
    expect(output).toContain('src/shared/forgotten.ts')
    expect(output).not.toMatch(/^used /m)
  })
})
