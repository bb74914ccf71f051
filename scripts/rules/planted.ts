/** A file that breaks one rule, and what must be said about it. */
export interface Planted {
  file: string
  text: string
  rule: string
  /** A part of the sentence, where several rules share a name. */
  says?: string
}

const imports = (specifier: string) => `import { thing } from '${specifier}'\nexport const planted = thing\n`

function layer(file: string, specifier: string, says: string): Planted {
  return { file, text: imports(specifier), rule: 'lint/style/noRestrictedImports', says }
}

/** Who may import whom: one line per forbidden direction. */
const layers: readonly Planted[] = [
  layer('src/shared/doc/to-main.ts', '#main/desk.ts', 'shared knows nobody'),
  layer('src/shared/doc/to-node.ts', 'node:fs', 'shared is plain TypeScript'),
  layer('src/shared/report/to-main.ts', '#main/desk.ts', 'shared knows nobody'),
  layer('src/shared/report/to-window.ts', '#renderer/ui/Button.tsx', 'shared knows nobody'),
  layer('src/shared/report/up.ts', '../../main/desk.ts', 'shared knows nobody'),
  layer('src/shared/report/to-node-folder.ts', 'node:fs/promises', 'shared is plain TypeScript'),
  layer('src/shared/report/to-react.ts', 'react', 'shared is plain TypeScript'),
  layer('src/shared/report/to-electron.ts', 'electron', 'shared is plain TypeScript'),
  layer('src/shared/report/to-yjs.ts', 'yjs', 'Only src/shared/doc spells Yjs'),
  layer('src/main/vault/to-electron.ts', 'electron', 'Services never import Electron'),
  layer('src/main/vault/to-adapter.ts', '#main/electron/window.ts', 'Services never import Electron'),
  layer('src/main/room/to-electron.ts', 'electron', 'Services never import Electron'),
  layer('src/main/exports/to-window.ts', '#renderer/app/App.tsx', 'knows nothing of the window'),
  layer('src/main/planted-service.ts', 'electron', 'Services never import Electron'),
  layer('src/main/electron/to-window.ts', '#renderer/app/App.tsx', 'knows nothing of the window'),
  layer('src/main/electron/to-yjs.ts', 'yjs', 'Adapters make no decisions'),
  layer('src/main/electron/to-lowdb.ts', 'lowdb', 'Adapters make no decisions'),
  layer('src/preload/to-shared.ts', '#shared/ids.ts', 'The preload forwards two functions'),
  layer('src/preload/to-node.ts', 'node:fs', 'The preload forwards two functions'),
  layer('src/renderer/ui/to-node.ts', 'node:fs', 'The window has no Node'),
  layer('src/renderer/ui/to-feature.ts', '#renderer/features/home/Home.tsx', 'ui knows values'),
  layer('src/renderer/ui/to-yjs.ts', 'yjs', 'ui knows values'),
  layer('src/renderer/hooks/to-main.ts', '#main/desk.ts', 'The window has no Node'),
  layer('src/renderer/hooks/to-feature.ts', '#renderer/features/home/Home.tsx', 'Hooks serve features'),
  layer('src/renderer/room/to-electron.ts', 'electron', 'The window has no Node'),
  layer('src/renderer/room/to-react.ts', 'react', 'The room client is framework-free'),
  layer('src/renderer/room/to-ui.ts', '#renderer/ui/Button.tsx', 'The room client is framework-free'),
  layer('src/renderer/features/home/to-main.ts', '#main/desk.ts', 'The window has no Node'),
  layer('src/renderer/features/home/sideways.ts', '../room/Room.tsx', 'Features know their own folder'),
  layer(
    'src/renderer/features/home/across.ts',
    '#renderer/features/room/Room.tsx',
    'Features know their own',
  ),
  layer(
    'src/renderer/features/room/notes/across.ts',
    '#renderer/features/home/Home.tsx',
    'Features know their own',
  ),
  layer('src/renderer/features/room/notes/upwards.ts', '../../home/Home.tsx', 'Features know their own'),
  layer('src/renderer/features/room/to-main.ts', '#main/desk.ts', 'The window has no Node'),
  layer('src/renderer/features/room/to-yjs.ts', 'yjs', 'Features call src/shared/doc'),
  layer('src/renderer/features/home/to-yjs.ts', 'yjs', 'Features call src/shared/doc'),
  layer('src/renderer/features/home/to-zod.ts', 'zod', 'Features call src/shared/doc'),
  layer('src/renderer/features/home/to-aria.ts', 'react-aria-components', 'Features call src/shared/doc'),
  layer('src/renderer/app/to-node.ts', 'node:fs', 'The window has no Node'),
]

/** Rules of the code itself. */
const habits: readonly Planted[] = [
  {
    file: 'src/shared/circle-one.ts',
    text: "import { two } from './circle-two.ts'\nexport const one = () => two\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    file: 'src/shared/circle-two.ts',
    text: "import { one } from './circle-one.ts'\nexport const two = () => one\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    file: 'src/main/room/floating.ts',
    text: 'async function send(): Promise<number> {\n  return 1\n}\nexport function start(): void {\n  send()\n}\n',
    rule: 'lint/nursery/noFloatingPromises',
  },
  {
    file: 'src/shared/default-export.ts',
    text: 'export default 1\n',
    rule: 'lint/style/noDefaultExport',
  },
  {
    file: 'src/renderer/features/home/Words.tsx',
    text: 'export function Words() {\n  return <p>Welcome back</p>\n}\n',
    rule: 'lint/style/noJsxLiterals',
  },
  {
    file: 'src/renderer/features/home/Raw.tsx',
    text: 'export function Raw({ html }: { html: string }) {\n  return <p dangerouslySetInnerHTML={{ __html: html }} />\n}\n',
    rule: 'lint/security/noDangerouslySetInnerHtml',
  },
  {
    file: 'src/shared/anything.ts',
    text: 'export const planted: any = 1\n',
    rule: 'lint/suspicious/noExplicitAny',
  },
  {
    file: 'src/shared/assertion.ts',
    text: 'export const planted = (text?: string) => text!.length\n',
    rule: 'lint/style/noNonNullAssertion',
  },
  {
    file: 'src/main/talks.ts',
    text: "export function talk(): void {\n  console.log('a name')\n}\n",
    rule: 'lint/suspicious/noConsole',
  },
  {
    file: 'src/shared/swallows.ts',
    text: 'export function swallow(act: () => void): void {\n  try {\n    act()\n  } catch {}\n}\n',
    rule: 'lint/suspicious/noEmptyBlockStatements',
  },
  {
    file: 'src/shared/loses-cause.ts',
    text: "export function rethrow(act: () => void): void {\n  try {\n    act()\n  } catch (error) {\n    throw new Error('again')\n  }\n}\n",
    rule: 'lint/style/useErrorCause',
  },
  {
    file: 'src/shared/everything.ts',
    text: "export { planted } from './anything.ts'\nexport { one } from './circle-one.ts'\n",
    rule: 'lint/performance/noBarrelFile',
  },
  {
    file: 'src/shared/snake_case.ts',
    text: 'export const planted = 1\n',
    rule: 'lint/style/useFilenamingConvention',
  },
  {
    file: 'src/shared/too-long.ts',
    text: Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line}\n`).join(''),
    rule: 'lint/style/noExcessiveLinesPerFile',
  },
  {
    file: 'src/shared/too-deep.ts',
    text: deepFunction(),
    rule: 'lint/complexity/noExcessiveCognitiveComplexity',
  },
  {
    file: 'src/shared/badly-set.ts',
    text: 'export const planted = "double quotes";\n',
    rule: 'format',
  },
]

/** What Biome must refuse. */
export const plantedForBiome: readonly Planted[] = [...layers, ...habits]

/** What the compiler must refuse, by project: each environment lacks the names of the others. */
export const plantedForTypes: readonly (Planted & { project: string })[] = [
  typed(
    'shared',
    'src/shared/uses-window.ts',
    'export const planted = () => window.innerWidth\n',
    "'window'",
  ),
  typed('shared', 'src/shared/uses-process.ts', 'export const planted = () => process.pid\n', "'process'"),
  typed('main', 'src/main/uses-document.ts', 'export const planted = () => document.title\n', "'document'"),
  typed(
    'renderer',
    'src/renderer/uses-process.ts',
    'export const planted = () => process.pid\n',
    "'process'",
  ),
  typed(
    'shared',
    'src/shared/unchecked.ts',
    'export const planted = (list: string[]) => list[0].length\n',
    'undefined',
  ),
  typed(
    'compat',
    'src/main/newer-electron.ts',
    "import { webUtils } from 'electron'\nexport const planted = webUtils\n",
    "'webUtils'",
  ),
]

function typed(project: string, file: string, text: string, says: string): Planted & { project: string } {
  return { project, file, text, says, rule: 'types' }
}

function deepFunction(): string {
  const depth = 8
  const open = Array.from({ length: depth }, (_, level) => `if (value > ${level}) {`).join(' ')
  return `export function planted(value: number): number {\n${open} return value ${'}'.repeat(depth)}\n  return 0\n}\n`
}
