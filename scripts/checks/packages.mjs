import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Licences that let people use, change and pass on Stillpoint freely. Fonts come under OFL. */
const licences = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
])

/**
 * Packages that ask for a newer Node than 20 and are known to work with it all the same: they only warn. The
 * first runs in tests, the others fetch Electron or build native modules, of which there are none.
 */
const knownToRunOnNode20 = new Set([
  '@axe-core/playwright',
  '@electron-internal/extract-zip',
  '@electron/get',
  '@electron/rebuild',
  'electron',
  'node-abi',
])

/** Makes Squirrel installers, which nobody builds here; its script stays unrun by `ignore-scripts` in .npmrc. */
const scriptsLeftUnrun = new Set(['electron-winstaller'])

/**
 * Sentences about a lockfile's entries that must not be there: without a sha512, from elsewhere than the
 * registry, with a script that runs at installation, under an unknown licence, for a newer Node only.
 */
function findPackageProblems(lockfile) {
  return Object.entries(lockfile.packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, entry]) => [
      ...findEntryProblems(path, entry),
      ...findMissingOptional(lockfile.packages, path, entry),
    ])
}

/**
 * `npm ci` refuses a lockfile that lacks an optional package another one names, and npm leaves out those that the
 * registry in use does not carry: then their entry has to be written by hand, with version, os and cpu.
 */
function findMissingOptional(packages, path, { optionalDependencies = {} }) {
  const folders = path
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'))
  return Object.keys(optionalDependencies)
    .filter((name) => packages[`node_modules/${name}`] === undefined)
    .filter((name) => folders.every((folder) => packages[`${folder}/node_modules/${name}`] === undefined))
    .map((name) => `${path} names ${name}, which the lockfile lacks: npm ci would refuse it`)
}

function findEntryProblems(path, entry) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const problems = []
  if (!hasDigest(entry) && !isForAnotherSystem(entry)) problems.push('has no sha512 integrity')
  if (!isFromRegistry(entry)) problems.push(`does not come from the npm registry (${entry.resolved})`)
  if (entry.hasInstallScript && !scriptsLeftUnrun.has(name)) problems.push('runs a script at installation')
  if (entry.license === undefined ? hasDigest(entry) : !isLicenceAllowed(entry.license))
    problems.push(`has a licence nobody has looked at: ${entry.license}`)
  if (!acceptsNode20(entry.engines?.node) && !knownToRunOnNode20.has(name)) {
    problems.push(`asks for Node ${entry.engines.node}`)
  }
  return problems.map((problem) => `${path} ${problem}`)
}

function hasDigest({ integrity }) {
  return /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')
}

/**
 * Tools bring a binary per system. Not every registry carries all of them, so those for other systems than the one
 * releases are checked on may stand in the lockfile by name and version alone.
 */
function isForAnotherSystem({ optional, integrity, os = [], cpu = [], libc = [] }) {
  if (!optional || integrity !== undefined) return false
  return !os.includes('linux') || !cpu.includes('x64') || (libc.length > 0 && !libc.includes('glibc'))
}

/** Some registries leave the address out; then the integrity alone says which file it is. */
function isFromRegistry({ resolved, link }) {
  return !link && (resolved === undefined || resolved.startsWith('https://registry.npmjs.org/'))
}

/** "MIT", "(MIT OR Apache-2.0)": one of the choices will do. */
function isLicenceAllowed(licence = '') {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => licences.has(part.trim())))
}

/** True when one alternative of the range starts at or below 20.19 and does not end before it. */
function acceptsNode20(range) {
  if (range === undefined) return true
  return range.split('||').some((alternative) => {
    const text = alternative.trim().replace(/(>=?|\^|~|<=?)\s+/g, '$1')
    return text.split(' ').every((comparator) => acceptsComparator(comparator))
  })
}

function acceptsComparator(comparator) {
  const [, operator, major, minor] =
    /^(>=|>|\^|~|<=|<|=)?v?(\d+|\*|x)?(?:\.(\d+|\*|x))?/.exec(comparator) ?? []
  if (major === undefined || !/\d/.test(major)) return true
  const asked = Number(major) + (Number(minor) || 0) / 1000
  const ours = 20.019
  if (operator === '>=' || operator === '>') return asked <= ours
  if (operator === '<' || operator === '<=') return asked > ours
  return Number(major) === 20 && asked <= ours
}

/** The project's own manifest: nothing at run time but what is bundled, and every version exact. */
function findManifestProblems(manifest) {
  const problems = Object.keys(manifest.dependencies ?? {}).map(
    (name) => `${name} is a run-time dependency: everything is bundled, make it a devDependency`,
  )
  for (const [name, version] of Object.entries(manifest.devDependencies ?? {})) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      problems.push(`${name} ${version} is not an exact version`)
  }
  return problems
}

/** All sentences about this checkout. */
export function checkPackages(root) {
  const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'))
  return [...findPackageProblems(read('package-lock.json')), ...findManifestProblems(read('package.json'))]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = checkPackages(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)))
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length === 0 ? 0 : 1
}
