import type { App } from 'electron'

export interface QuitSteps {
  /** Brings everything to the disk. @throws while words are only in memory; nothing was let go of then. */
  keepEverything: () => Promise<void>
  /** Whether the person would rather go back to their words than lose them. */
  askToStay: () => Promise<boolean>
  showWindow: () => Promise<void>
}

/**
 * Lets the program end only when every word is on the disk, or when the person says that the rest may be lost. Waits
 * for the window to be gone: what was typed last reaches this process while the page goes.
 */
export function quitCarefully(app: App, { keepEverything, askToStay, showWindow }: QuitSteps): void {
  let mayEnd = false
  app.on('will-quit', (event) => {
    if (mayEnd) return
    event.preventDefault()
    leave().catch(() => app.exit(1))
  })

  async function leave(): Promise<void> {
    const isKept = await keepEverything().then(
      () => true,
      () => false,
    )
    if (!isKept && (await askToStay())) return showWindow()
    mayEnd = true
    app.exit(isKept ? 0 : 1)
  }
}
