import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, dialog } from 'electron'
import { foreignVariables, refusedSwitches, refusedVariables } from '../start-rules.ts'

/**
 * Holds a packaged program to the way it was made: drops variables that would change Electron or Node. To be called
 * first; when it names switches or variables that the program does not start with, nothing else may run.
 */
export function refusedAtStart(app: App): string[] {
  if (!app.isPackaged) return []
  const variables = Object.keys(process.env)
  for (const name of foreignVariables(variables)) delete process.env[name]
  const startedAs = { platform: process.platform, isTestBuild: isTestBuild(app.getAppPath()) }
  return [...refusedSwitches(process.argv, startedAs), ...refusedVariables(variables)]
}

/** Says what the program does not start with; in English, because whoever is refused has no settings yet. */
export async function sayRefused(names: readonly string[]): Promise<void> {
  const { createText } = await import('#shared/text/text.ts')
  const text = createText('en')
  dialog.showErrorBox(text('app.startRefused'), text('app.startRefusedBecause', { names: names.join(', ') }))
}

/** Written into the package when it is made, so that no switch or variable can claim it. */
function isTestBuild(appPath: string): boolean {
  const manifest: unknown = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'isTestBuild' in manifest
}
