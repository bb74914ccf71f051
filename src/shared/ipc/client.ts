import { AppError } from '../errors.ts'
import type { CallArgs, CallName, CallResult, EventData, EventName } from './contract.ts'
import type { Reply } from './dispatch.ts'

/** The two functions the preload exposes to the page. */
export interface Bridge {
  invoke: (name: string, args: unknown[]) => Promise<unknown>
  on: (listener: (name: string, data: unknown) => void) => () => void
}

export interface IpcClient {
  /** @throws AppError with the code main answered. */
  call: <Name extends CallName>(name: Name, ...args: CallArgs<Name>) => Promise<CallResult<Name>>
  /** Listens to one event; returns the function that ends it. */
  on: <Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void) => () => void
}

/** Typed calls and events over the bridge. Main is trusted: it parsed what went in, so answers are not parsed again. */
export function createIpcClient(bridge: Bridge): IpcClient {
  return {
    async call<Name extends CallName>(name: Name, ...args: CallArgs<Name>) {
      const reply = (await bridge.invoke(name, args)) as Reply
      if (!reply.ok) throw new AppError(reply.code, reply.params)
      return reply.value as CallResult<Name>
    },
    on<Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void) {
      return bridge.on((received, data) => {
        if (received === name) listener(data as EventData<Name>)
      })
    },
  }
}
