import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'
import { openDisplay } from './display.mjs'
import { root } from './setup/run.mjs'
import { formatSeconds } from './setup/steps.mjs'
import { setUpOrExit } from './setup.mjs'

const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
const startedMs = performance.now()

await setUpOrExit(hasDisplay ? 'window' : 'display')
const display = await openDisplay()
if (display.isVirtual) describeDisplay(display.env)
const electron = createRequire(import.meta.url)('electron')
// Chromium refuses its own sandbox for root; anybody else keeps it.
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const child = spawn(electron, [...switches, '.', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ...display.env, ELECTRON_RENDERER_URL: '' },
  stdio: 'inherit',
})
console.log(`  Stillpoint is starting (ready to start after ${formatSeconds(performance.now() - startedMs)})`)

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('close', (code) => {
  display.close()
  process.exitCode = code ?? 1
})

function describeDisplay(env) {
  const reach = `XAUTHORITY=${env.XAUTHORITY} DISPLAY=${env.DISPLAY}`
  console.log(`  There is no display here, so the window is on a virtual one (${env.DISPLAY}). To see it:`)
  console.log(`    a picture     ${reach} import -window root stillpoint.png      (Debian: imagemagick)`)
  console.log(
    `    to work in it ${reach} x11vnc -localhost -usepw     (Debian: x11vnc; then a VNC viewer on this machine)`,
  )
}
