import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, dialog } from 'electron'
import type { Text } from '#shared/text/text.ts'
import { foreignVariables, refusedSwitches } from '../start-rules.ts'

/**
 * Holds a packaged program to the way it was made: drops variables that would change Electron or Node, and says
 * which switches it does not start with. To be called first; on false nothing else may run.
 */
export function mayStart(app: App, text: Text): boolean {
  if (!app.isPackaged) return true
  for (const name of foreignVariables(Object.keys(process.env))) delete process.env[name]
  const refused = refusedSwitches(process.argv, {
    platform: process.platform,
    isTestBuild: isTestBuild(app.getAppPath()),
  })
  if (refused.length === 0) return true
  dialog.showErrorBox(
    text('app.startRefused'),
    text('app.startRefusedSwitches', { names: refused.join(', ') }),
  )
  return false
}

/** Written into the package when it is made, so that no switch or variable can claim it. */
function isTestBuild(appPath: string): boolean {
  const manifest: unknown = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'isTestBuild' in manifest
}
