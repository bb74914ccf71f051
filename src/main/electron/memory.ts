import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { App, WebContents } from 'electron'

/**
 * Prefers a small heap to the last bit of speed in the window: the laptops this runs on are often old and borrowed,
 * and nothing the window does takes long. To be called before the app is ready.
 */
export function preferSmallHeaps(app: App): void {
  app.commandLine.appendSwitch('js-flags', '--optimize-for-size --max-semi-space-size=1')
}

/**
 * Gives back what starting and joining took: both leave heaps behind that are mostly empty, and without a push
 * neither process shrinks them. The window is asked the way the system asks when memory is short.
 */
export async function releaseMemory(page: WebContents): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  const { debugger: channel } = page
  if (channel.isAttached()) return
  channel.attach()
  try {
    await channel.sendCommand('Memory.simulatePressureNotification', { level: 'critical' })
    await channel.sendCommand('HeapProfiler.collectGarbage')
  } finally {
    channel.detach()
  }
}
