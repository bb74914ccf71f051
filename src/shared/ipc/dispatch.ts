import { AppError, type ErrorCode, type ErrorParams, toAppError } from '../errors.ts'
import { type CallName, calls, type Handlers } from './contract.ts'

/**
 * Answers travel as data because Electron keeps only the message of a thrown error
 * (https://github.com/electron/electron/issues/24427).
 */
export type Reply = { ok: true; value: unknown } | { ok: false; code: ErrorCode; params: ErrorParams }

/** Answers one call of the window, whatever its name and arguments are. */
export type Dispatch = (name: unknown, args: unknown) => Promise<Reply>

/**
 * Builds the one function behind the call channel: checks name and arguments, runs the handler, never throws.
 * @param onBug told of every failure that is not an expected AppError.
 */
export function createDispatch(handlers: Handlers, onBug: (call: string, error: unknown) => void): Dispatch {
  return async function dispatch(name: unknown, args: unknown): Promise<Reply> {
    try {
      if (typeof name !== 'string' || !Object.hasOwn(calls, name)) throw new AppError('ipc.refused')
      const parsed = calls[name as CallName].args.safeParse(args)
      if (!parsed.success) throw new AppError('ipc.refused', {}, { cause: parsed.error })
      const handler = handlers[name as CallName] as (...values: unknown[]) => Promise<unknown>
      return { ok: true, value: await handler(...parsed.data) }
    } catch (error) {
      const known = toAppError(error)
      if (known.code === 'internal' || known.code === 'ipc.refused')
        onBug(typeof name === 'string' ? name : '?', error)
      return { ok: false, code: known.code, params: known.params }
    }
  }
}
