/** The event of a socket that closed, which Node 20 does not have. */
class PageCloseEvent extends Event {
  readonly code: number
  readonly reason = ''
  readonly wasClean: boolean

  constructor(type: string, { code = 0, wasClean = false }: CloseEventInit = {}) {
    super(type)
    this.code = code
    this.wasClean = wasClean
  }
}

/** Makes this process enough of a page for the room client. */
export function becomePage(): void {
  const page = new EventTarget()
  Object.assign(globalThis, {
    CloseEvent: PageCloseEvent,
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  })
}
