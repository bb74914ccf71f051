import type { LiveSession } from '#renderer/room/session-client.ts'

/** Holds the sessions that are on screen, one live object each, however many parts of the screen use it. */
export interface SessionKeeper {
  /** The session, opened if nobody has it yet. Give each one back with `release`. */
  take: (sessionId: string) => Promise<LiveSession>
  /** Closes the session when nobody has it any more. */
  release: (sessionId: string) => Promise<void>
  /** Has every open session hand over what was typed so far. */
  flushAll: () => Promise<void>
}

interface Held {
  users: number
  session: Promise<LiveSession>
}

/** @param open opens one session; called again for the same id only after the former was closed. */
export function createSessionKeeper(open: (sessionId: string) => Promise<LiveSession>): SessionKeeper {
  const held = new Map<string, Held>()
  const closing = new Map<string, Promise<void>>()

  async function openAfter(former: Promise<void> | undefined, sessionId: string): Promise<LiveSession> {
    await former
    return open(sessionId)
  }

  /** One turn later, so that a part of the screen that is built anew finds its session still open. */
  async function closeIfUnused(sessionId: string): Promise<void> {
    await Promise.resolve()
    const entry = held.get(sessionId)
    if (!entry || entry.users > 0) return
    held.delete(sessionId)
    const closed = entry.session.then(
      (session) => session.close(),
      () => undefined,
    )
    closing.set(sessionId, closed)
    try {
      await closed
    } finally {
      if (closing.get(sessionId) === closed) closing.delete(sessionId)
    }
  }

  return {
    take(sessionId) {
      const entry = held.get(sessionId)
      if (entry) {
        entry.users += 1
        return entry.session
      }
      const former = closing.get(sessionId)?.catch(() => undefined)
      const session = openAfter(former, sessionId)
      const made: Held = { users: 1, session }
      held.set(sessionId, made)
      session.catch(() => {
        if (held.get(sessionId) === made) held.delete(sessionId)
      })
      return session
    },
    async release(sessionId) {
      const entry = held.get(sessionId)
      if (!entry) return
      entry.users -= 1
      await closeIfUnused(sessionId)
    },
    async flushAll() {
      const sessions = await Promise.allSettled([...held.values()].map((entry) => entry.session))
      for (const each of sessions) if (each.status === 'fulfilled') each.value.flush()
    },
  }
}
