import { utilityProcess } from 'electron'
import type { ProcessHandle } from '#main/room/process-messages.ts'

/** Starts the room in a process of its own, so that nothing the network sends can freeze the window. */
export function startRoomProcess(script: string): ProcessHandle {
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
