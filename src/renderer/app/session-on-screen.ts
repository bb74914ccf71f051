import { createStore } from '#renderer/room/store.ts'

/** The session on screen, for the failure screen, which is drawn when everything else is gone. */
export const sessionOnScreen = createStore<string | null>(null)
