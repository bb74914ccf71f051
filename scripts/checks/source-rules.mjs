import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Every switch the program sets for Chromium. A new one is decided on here as well. */
const approvedSwitches = new Set([
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
  'dns-prefetch-disable',
  'host-resolver-rules',
  'js-flags',
  'no-pings',
])

const everywhere = /^src\//
const main = /^src\/(main|preload)\//
const window = /^src\/renderer\/.*\.tsx?$/
const styles = /^src\/renderer\/.*\.css$/

/**
 * What must not stand in the sources and Biome has no rule for, with the reason. Biome itself refuses eval, console
 * and dangerouslySetInnerHTML.
 */
const rules = [
  { where: everywhere, word: /\bnew Function\b/, why: 'text never becomes code' },
  { where: everywhere, word: /\bexecuteJavaScript\w*\b/, why: 'text never becomes code' },
  { where: everywhere, word: /\binsertCSS\b/, why: 'pages have the styles they were built with' },
  {
    where: everywhere,
    word: /\b(mergeUpdatesV2|applyUpdateV2|encodeStateAsUpdateV2|diffUpdateV2)\b/,
    why: 'a small hostile update in this encoding hangs Yjs for seconds: use the first encoding',
  },
  { where: main, word: /\bcrashReporter\b/, why: 'a dump holds what people wrote' },
  { where: main, word: /\b(openExternal|openPath|showItemInFolder)\b/, why: 'nothing opens another program' },
  { where: main, word: /\baddRecentDocument\b/, why: 'the system does not list debriefs' },
  { where: main, word: /\btmpdir\b/, why: 'files stay in the folder of the program' },
  {
    where: main,
    word: /\b(nodeIntegration\w*|experimentalFeatures|webviewTag): true\b/,
    why: 'pages have no rights',
  },
  {
    where: main,
    word: /\b(sandbox|contextIsolation|webSecurity): false\b/,
    why: 'pages stay in the sandbox',
  },
  { where: main, word: /\benableBlinkFeatures\b/, why: 'nothing unfinished of Chromium is switched on' },
  { where: main, word: /\ballowRunningInsecureContent: true\b/, why: 'nothing is loaded from anywhere' },
  { where: main, word: /\b(loadFile\b|\w+FileProtocol\((?!'app'))/, why: 'pages come from app:// alone' },
  { where: main, word: /\bELECTRON_DISABLE_SECURITY_WARNINGS\b/, why: 'warnings are mended' },
  { where: main, word: /\bchild_process\b/, why: 'nothing starts another program' },
  {
    where: window,
    word: /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment)\b/,
    why: 'text stays text',
  },
  { where: window, word: /\bdocument\.write/, why: 'text stays text' },
  {
    where: window,
    word: /\b(localStorage|sessionStorage|indexedDB|document\.cookie|y-indexeddb|caches\.open)\b/,
    why: 'Chromium keeps nothing: only the main process writes to the disk',
  },
  {
    where: window,
    word: /\b(fetch\(|XMLHttpRequest|EventSource|sendBeacon|serviceWorker)/,
    why: 'the window reaches nobody by itself',
  },
  {
    where: styles,
    word: /\b(margin|padding|border|inset)-(left|right)\b|(?<![-\w])(left|right):|\b(text-align|float|clear): *(left|right)\b|\bborder-(top|bottom)-(left|right)-radius\b/,
    why: 'lines begin on the right in Arabic: name the side start or end',
  },
]

/** Sentences about sources that break a rule of the list, or set a switch that is not approved. */
export function checkSources(root) {
  return listSources(root, 'src').flatMap((file) => {
    const text = withoutComments(readFileSync(join(root, file), 'utf8'))
    return [...findWords(file, text), ...findSwitches(text)].map((problem) => `${file}: ${problem}`)
  })
}

function findWords(file, text) {
  return rules
    .filter(({ where, word }) => where.test(file) && word.test(text))
    .map(({ word, why }) => `${word.exec(text)[0]} must not stand here: ${why}`)
}

function findSwitches(text) {
  return [...text.matchAll(/\.append(Switch|Argument)\(\s*(?:'([^']*)')?/g)]
    .filter(([, kind, name]) => kind === 'Argument' || !approvedSwitches.has(name))
    .map(([, , name]) => `the switch ${name ?? '(not a plain word)'} is not an approved one`)
}

/** Words in comments do nothing. An address in a text (https://) is no comment. */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
}

function listSources(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return listSources(root, path)
    return /\.(tsx?|css)$/.test(entry.name) && !/\.test\.tsx?$|\/testing\.ts$/.test(path) ? [path] : []
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = checkSources(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)))
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length === 0 ? 0 : 1
}
