import type { Announce, Announcement, AnnounceOptions } from '../discovery.ts'

export interface AnnouncingOptions {
  announce: Announce
  /** What is announced, as it is when it is asked. */
  current: () => Omit<AnnounceOptions, 'onChange'>
  onChange: () => void
}

/** The announcement of a room while it is open: made again where the network is another one. */
export function createAnnouncing({ announce, current: now, onChange }: AnnouncingOptions) {
  let current: Announcement | null = null

  function end(): Promise<void> {
    const ending = current?.close()
    current = null
    return ending ?? Promise.resolve()
  }

  return {
    isAnnounced: () => current?.isAnnounced() ?? false,
    /** Announces, in place of what was announced before. */
    async start(): Promise<void> {
      const former = end()
      current = announce({ ...now(), onChange })
      await former
    },
    end,
  }
}
