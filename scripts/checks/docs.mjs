import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where a name in the documents counts as a path of this project. */
const places = [
  'src',
  'templates',
  'scripts',
  'bench',
  'torture',
  'e2e',
  'docs',
  '.ci',
  '.cache',
  'out',
  'demo-output',
]
/** Made by commands, so not there on a fresh checkout. */
const made = ['.cache', 'out', 'demo-output']
const rootFile = /^[\w.-]+\.(md|json|ts|mts|mjs)$/

/**
 * Sentences about names in documents that lead nowhere: paths in `code`, links to files, links to headings, and
 * `npm run` commands.
 */
export function checkDocs(root) {
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts ?? {}
  return listDocuments(root).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return findDocumentProblems({ root, file, text, scripts }).map((problem) => `${file}: ${problem}`)
  })
}

function findDocumentProblems({ root, file, text, scripts }) {
  return [
    ...findMissingPaths(root, text),
    ...findBrokenLinks(root, file, text),
    ...[...text.matchAll(/npm run ([\w:-]+)/g)]
      .filter(([, name]) => scripts[name] === undefined)
      .map(([command]) => `${command} is not a script of package.json`),
  ]
}

function findMissingPaths(root, text) {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, name]) => name)
    .filter(isPath)
    .filter((name) => !existsSync(join(root, name.replace(/\/\*.*$/, ''))))
    .map((name) => `\`${name}\` does not exist`)
}

function isPath(name) {
  if (!/^[\w./*-]+$/.test(name)) return false
  const [first] = name.split('/')
  if (made.includes(first)) return false
  return name.includes('/')
    ? places.includes(first)
    : rootFile.test(name) && /[A-Z]|config|tsconfig|biome/.test(name)
}

function findBrokenLinks(root, file, text) {
  return [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, markdown, html]) => markdown ?? html)
    .filter((target) => !/^(https?|mailto):/.test(target))
    .filter((target) => !isTarget(root, file, text, target))
    .map((target) => `the link to ${target} leads nowhere`)
}

function isTarget(root, file, text, target) {
  const [path, heading] = target.split('#')
  const targetFile = path === '' ? file : normalize(join(dirname(file), path))
  if (!existsSync(join(root, targetFile))) return false
  if (heading === undefined) return true
  const targetText = path === '' ? text : readFileSync(join(root, targetFile), 'utf8')
  return [...targetText.matchAll(/^#+ (.+)$/gm)].some(([, title]) => toAnchor(title) === heading)
}

function toAnchor(title) {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s/g, '-')
}

function listDocuments(root) {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'))
  const templates = readdirSync(join(root, 'templates')).filter((name) => name.endsWith('.md'))
  return [...top, ...templates.map((name) => `templates/${name}`), ...listUnder(root, 'docs')]
}

function listUnder(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return listUnder(root, path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = checkDocs(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)))
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length === 0 ? 0 : 1
}
