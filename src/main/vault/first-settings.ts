import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '#shared/ipc/contract.ts'
import { isTheme } from '#shared/themes.ts'
import { systemCode } from './disk-error.ts'
import { unsealJson } from './json-envelope.ts'

export const settingsFileName = 'settings.json'
export const settingsVersion = 1

export const defaultSettings: Settings = { theme: 'system', textSize: 100, lastName: '', supportContacts: [] }

/**
 * The settings for the first paint, before the vault is open. What is whole and names a theme is taken as it is: only
 * the vault writes this file, after parsing it. Null when there is anything to doubt; then the vault's reading counts.
 */
export function readFirstSettings(folder: string): Settings | null {
  const current = tryRead(join(folder, settingsFileName))
  if (current === 'none') {
    return tryRead(join(folder, `${settingsFileName}.bak`)) === 'none' ? defaultSettings : null
  }
  const sealed = current === 'unreadable' ? null : unsealJson(current)
  return sealed?.version === settingsVersion && hasTheme(sealed.data) ? sealed.data : null
}

function tryRead(path: string): Uint8Array | 'none' | 'unreadable' {
  try {
    return readFileSync(path)
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'none' : 'unreadable'
  }
}

function hasTheme(settings: unknown): settings is Settings {
  return typeof settings === 'object' && settings !== null && 'theme' in settings && isTheme(settings.theme)
}
