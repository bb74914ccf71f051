import { utilityProcess } from 'electron'

/** A running room process as the room service sees it: messages in, messages out, and its end. */
export interface RoomProcess {
  post: (message: unknown) => void
  onMessage: (listener: (message: unknown) => void) => () => void
  onExit: (listener: (code: number) => void) => () => void
  kill: () => void
}

/** Starts the room in a process of its own, so that nothing the network sends can freeze the window. */
export function startRoomProcess(script: string): RoomProcess {
  const child = utilityProcess.fork(script, [], { serviceName: 'Stillpoint room', stdio: 'ignore' })
  return {
    post: (message) => child.postMessage(message),
    onMessage(listener) {
      child.on('message', listener)
      return () => {
        child.off('message', listener)
      }
    },
    onExit(listener) {
      child.on('exit', listener)
      return () => {
        child.off('exit', listener)
      }
    },
    kill: () => {
      child.kill()
    },
  }
}
