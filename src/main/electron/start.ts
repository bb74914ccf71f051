import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, dialog } from 'electron'
import type { Text } from '#shared/text/text.ts'
import { foreignVariables, refusedSwitches, refusedVariables } from '../start-rules.ts'

/**
 * Holds a packaged program to the way it was made: drops variables that would change Electron or Node, and says
 * which switches and variables it does not start with. To be called first; on false nothing else may run.
 */
export function mayStart(app: App, text: Text): boolean {
  if (!app.isPackaged) return true
  const variables = Object.keys(process.env)
  for (const name of foreignVariables(variables)) delete process.env[name]
  const startedAs = { platform: process.platform, isTestBuild: isTestBuild(app.getAppPath()) }
  const refused = [...refusedSwitches(process.argv, startedAs), ...refusedVariables(variables)]
  if (refused.length === 0) return true
  dialog.showErrorBox(
    text('app.startRefused'),
    text('app.startRefusedBecause', { names: refused.join(', ') }),
  )
  return false
}

/** Written into the package when it is made, so that no switch or variable can claim it. */
function isTestBuild(appPath: string): boolean {
  const manifest: unknown = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'isTestBuild' in manifest
}
