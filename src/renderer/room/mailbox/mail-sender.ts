import type { Mail } from '#shared/room/mailbox.ts'

/** What the host takes from one connection in a second, with room to spare for everything else that goes over it. */
const bytesPerMs = 8
const leastGapMs = 70
const retryMs = 3_000

export interface MailSenderOptions {
  /** Rejects when the host is out of reach. */
  send: (mail: Mail) => Promise<unknown>
  isReachable: () => boolean
}

/** Sends one thing after the other, as slowly as the host's limits ask, and the newest of each. */
export interface MailSender {
  /**
   * @param key what this is about: something newer under the same key takes its place.
   * @param read what to send once it is its turn; null when there is nothing to say any more.
   */
  queue: (key: string, read: () => Mail | null) => void
  isWaiting: (key: string) => boolean
  /** Goes on after the host came into reach. */
  wake: () => void
  close: () => void
}

export function createMailSender({ send, isReachable }: MailSenderOptions): MailSender {
  const waiting = new Map<string, () => Mail | null>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  let closed = false

  function next(delayMs: number): void {
    clearTimeout(timer)
    if (closed || waiting.size === 0) return
    timer = setTimeout(run, delayMs)
  }

  async function run(): Promise<void> {
    if (isSending || closed || !isReachable()) return
    const [first] = waiting
    if (!first) return
    const [key, read] = first
    waiting.delete(key)
    const mail = read()
    if (mail === null) return next(0)
    isSending = true
    let delayMs = Math.max(leastGapMs, JSON.stringify(mail).length / bytesPerMs)
    try {
      await send(mail)
    } catch {
      // The room was lost on the way: it is said again when the room is back, unless something newer is by then.
      if (!waiting.has(key)) waiting.set(key, read)
      delayMs = retryMs
    }
    isSending = false
    next(delayMs)
  }

  return {
    queue(key, read) {
      waiting.set(key, read)
      if (!isSending && isReachable()) next(0)
    },
    isWaiting: (key) => waiting.has(key),
    wake: () => {
      if (!isSending) next(0)
    },
    close() {
      closed = true
      clearTimeout(timer)
      waiting.clear()
    },
  }
}
