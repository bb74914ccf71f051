import { AppError } from '#shared/errors.ts'
import type { Logger } from '../log.ts'
import {
  type FromProcess,
  fromProcessSchema,
  type ProcessHandle,
  type ToProcess,
} from './process-messages.ts'

type Start = Extract<ToProcess, { type: 'start' }>

export interface ProcessLinkOptions {
  startProcess: () => ProcessHandle
  /** What the process is told first; asked again at each restart, so that it says how things are then. */
  plan: () => Start['plan']
  /** Interface to listen on; null for all of them. */
  host: string | null
  /** The port guests know already, or 0. */
  port: number
  /** Every message but those about starting. */
  onMessage: (message: FromProcess) => void
  /** The process ended by itself; it is being started again. */
  onLost: () => void
  log: Logger
}

/** The running room process, kept running: when it ends unexpectedly it is started again on the same port. */
export interface ProcessLink {
  /** The port in use; 0 before the first `open`. */
  port: () => number
  /** @throws AppError `room.cannotListen` when no port can be had. */
  open: () => Promise<void>
  /** Dropped while the process is not running: the next start carries the whole state. */
  post: (message: ToProcess) => void
  /** Ends the process and starts another with how things stand here. */
  restart: () => void
  close: () => void
}

const restartDelaysMs = [100, 300, 1_000, 2_000, 5_000]

/** How long the known port may stay taken, by a process that is just ending, before another one is chosen. */
const portTries = 12
const portRetryMs = 250

export function createProcessLink(options: ProcessLinkOptions): ProcessLink {
  const { log } = options
  let { port } = options
  let current: ProcessHandle | null = null
  /** The current process once it was told to start. */
  let running: ProcessHandle | null = null
  let closed = false
  let restarts = 0
  let timer: NodeJS.Timeout | undefined

  function start(): Promise<void> {
    const handle = options.startProcess()
    current = handle
    running = null
    let tries = 0
    return new Promise((resolve, reject) => {
      const sendStart = () => {
        // Updates from now on are posted behind this state and reach the process after it.
        running = handle
        handle.post({ type: 'start', host: options.host, port, plan: options.plan() })
      }
      const onFailed = (portInUse: boolean) => {
        running = null
        tries += 1
        if (!portInUse || port === 0) {
          handle.kill()
          return reject(new AppError('room.cannotListen'))
        }
        if (tries >= portTries) port = 0
        timer = setTimeout(sendStart, portRetryMs)
      }
      handle.onMessage((raw) => {
        const parsed = fromProcessSchema.safeParse(raw)
        if (closed || !parsed.success) return
        const message = parsed.data
        if (message.type === 'ready') return sendStart()
        if (message.type === 'failed') return onFailed(message.portInUse)
        if (message.type !== 'listening') return options.onMessage(message)
        port = message.port
        restarts = 0
        resolve()
      })
      handle.onExit((code) => {
        const wasRunning = running === handle
        running = null
        reject(new AppError('room.cannotListen'))
        if (wasRunning && !closed) restart(code)
      })
    })
  }

  function restart(exitCode: number) {
    log.warn('room.processLost', { exitCode, restarts })
    options.onLost()
    const delayMs = restartDelaysMs[Math.min(restarts, restartDelaysMs.length - 1)]
    restarts += 1
    timer = setTimeout(() => {
      start().then(
        () => log.info('room.processBack', {}),
        () => {
          if (!closed && running === null) restart(exitCode)
        },
      )
    }, delayMs)
  }

  return {
    port: () => port,
    open: start,
    post: (message) => running?.post(message),
    restart: () => running?.kill(),
    close() {
      if (closed) return
      closed = true
      clearTimeout(timer)
      current?.kill()
      current = null
      running = null
    },
  }
}
