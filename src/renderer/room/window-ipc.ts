import { type Bridge, createIpcClient, type IpcClient } from '#shared/ipc/client.ts'
import type { CallArgs, CallName, GuestState, HostRoom } from '#shared/ipc/contract.ts'
import { createStore, type Store } from './store.ts'

declare global {
  interface Window {
    /** What the preload exposes; absent in a plain browser. */
    stillpoint?: Bridge
  }
}

/** The calls and events of this window, and the last word main gave on the room, for whoever asks later. */
export interface WindowIpc extends IpcClient {
  /** The room this computer hosts, or null while none is open. */
  readonly hostRoom: Store<HostRoom | null>
  /** Where this computer stands as a guest, or null before it asked to join anything. */
  readonly guestState: Store<GuestState | null>
}

/** Connects the page to main. Make it once per page, before anything else asks: it keeps what events told. */
export function createWindowIpc(bridge: Bridge): WindowIpc {
  const client = createIpcClient(bridge)
  const hostRoom = createStore<HostRoom | null>(null)
  const guestState = createStore<GuestState | null>(null)
  client.on('room.changed', hostRoom.set)
  client.on('guest.changed', guestState.set)
  return {
    on: client.on,
    async call<Name extends CallName>(name: Name, ...args: CallArgs<Name>) {
      const result = await client.call(name, ...args)
      // A room that was open already changes nothing by being opened, so no event tells of it.
      if (name === 'room.open') hostRoom.set(result as HostRoom)
      return result
    },
    hostRoom,
    guestState,
  }
}
