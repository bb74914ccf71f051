/** How the program was started: as people get it, or as its own tests pack it. */
export interface StartedAs {
  platform: NodeJS.Platform
  /** Packed for the program's own tests, which drive it through the debugger and on data of their own. */
  isTestBuild: boolean
}

/** What desktops hand to any window, and what people with other screens or screen readers need. */
const accepted = [
  'disable-gpu',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
]

const acceptedInTests = ['inspect', 'no-sandbox', 'remote-debugging-port', 'user-data-dir']

/**
 * Switches on the command line that a program of people's words does not start with. Nearly every switch of Chromium
 * opens, moves or weakens something (debuggers, proxies, certificates, extensions, the sandbox), so only the few that
 * are known to be harmless count.
 * @returns their names without dashes and values, in order.
 */
export function refusedSwitches(argv: readonly string[], { platform, isTestBuild }: StartedAs): string[] {
  const known = new Set(isTestBuild ? [...accepted, ...acceptedInTests] : accepted)
  const end = argv.indexOf('--')
  return (end === -1 ? argv : argv.slice(0, end))
    .slice(1)
    .map((argument) => switchName(argument, platform))
    .filter((name): name is string => name !== null && !known.has(name))
}

/** Chromium takes one dash for two, and on Windows a slash for both. macOS numbers the process of a first start. */
function switchName(argument: string, platform: NodeJS.Platform): string | null {
  if (platform === 'darwin' && /^-psn_\d+_\d+$/.test(argument)) return null
  const prefix = (platform === 'win32' ? /^(--?|\/)/ : /^--?/).exec(argument)
  if (!prefix) return null
  const [name = ''] = argument.slice(prefix[0].length).split('=')
  return platform === 'win32' ? name.toLowerCase() : name
}

/** Variables that count before the first line of a program runs: dropping them comes too late. */
export function refusedVariables(names: readonly string[]): string[] {
  return names.filter((name) => /^ELECTRON_(ENABLE_LOGGING|LOG_FILE)$/i.test(name))
}

/** Variables by which a shell could change Electron, Node or Chromium, or have them write keys to a file. */
export function foreignVariables(names: readonly string[]): string[] {
  return names.filter((name) => /^(ELECTRON_|NODE_|GOOGLE_|CHROME_LOG_FILE$|SSLKEYLOGFILE$)/i.test(name))
}
