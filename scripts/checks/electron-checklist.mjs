// `node scripts/checks/electron-checklist.mjs --write`: writes docs/electron-checklist.md from its two lists.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const page = 'docs/electron-checklist.md'

/** The official checklist, how each item is met, and the tests that prove it. */
export function readChecklist(root) {
  return JSON.parse(readFileSync(join(root, 'e2e/security/checklist.json'), 'utf8'))
}

/** Sentences about a page that says something else than the lists, and about proofs that no test gives. */
export function checkElectronChecklist(root) {
  const { items, beyond } = readChecklist(root)
  const tests = readdirSync(join(root, 'e2e/security'))
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(root, 'e2e/security', name), 'utf8'))
    .join('\n')
  const missing = [...items, ...beyond]
    .flatMap(({ proofs }) => proofs)
    .filter((proof) => proof !== 'source rules' && !isTest(tests, proof))
    .map((proof) => `no test is called “${proof}”`)
  const ids = items.map(({ id }) => id).join()
  const whole = Array.from({ length: 20 }, (_, index) => index + 1).join()
  if (ids !== whole) missing.push(`the checklist has the items ${ids}`)
  const current = readFileSync(join(root, page), 'utf8')
  if (current !== writePage(root))
    missing.push(`${page} is not what its lists say: node scripts/checks/electron-checklist.mjs --write`)
  return [...new Set(missing)]
}

/** A title with a switch in it is made from a list. */
function isTest(tests, proof) {
  const [, start, argument] = /^(it does not start with) (--.*)$/.exec(proof) ?? []
  return argument
    ? tests.includes(`\`${start} \${`) && tests.includes(`'${argument}'`)
    : tests.includes(`'${proof}'`)
}

function writePage(root) {
  const { source, items, beyond, limits } = readChecklist(root)
  const fuses = JSON.parse(readFileSync(join(root, 'scripts/pack/fuses.json'), 'utf8'))
  return [
    '# The Electron checklist',
    '',
    `Made from e2e/security/checklist.json and scripts/pack/fuses.json; \`npm run security\` runs every test named here`,
    `against the packed program and prints how many items hold. The items are those of [Electron's own list](${source}).`,
    '',
    '| # | Item | How it is met | Tests |',
    '| --- | --- | --- | --- |',
    ...items.map(
      ({ id, item, how, proofs }) => `| ${id} | ${item} | ${how} | ${proofs.map(quote).join('; ')} |`,
    ),
    '',
    '## Fuses',
    '',
    'Switches inside the executable. A runtime that is older than a fuse does not have it.',
    '',
    '| Fuse | Stands | So that |',
    '| --- | --- | --- |',
    ...fuses.map(({ name, on, why }) => `| ${name} | ${on ? 'on' : 'off'} | ${why} |`),
    '',
    '## Beyond the list',
    '',
    ...beyond.map(({ item, proofs }) => `- ${item}: ${proofs.map(quote).join('; ')}`),
    '',
    '## What this does not hold against',
    '',
    ...limits.map((limit) => `- ${limit}`),
    '',
  ].join('\n')
}

function quote(proof) {
  return `“${proof}”`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  if (process.argv.includes('--write')) writeFileSync(join(root, page), writePage(root))
  const problems = checkElectronChecklist(root)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length === 0 ? 0 : 1
}
