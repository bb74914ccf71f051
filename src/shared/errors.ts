/**
 * Everything that can go wrong in a way a person can do something about. The sentence people read belongs
 * to the code and stands in `text/`; bugs are ordinary exceptions and have no code.
 */
export const errorCodes = [
  'disk.full',
  'disk.readOnly',
  'disk.failed',
  'session.notFound',
  'session.unreadable',
  'session.newer',
  'session.openElsewhere',
  'session.onHold',
  'backup.wrongPassphrase',
  'backup.notOne',
  'backup.tooLarge',
  'backup.damaged',
  'backup.keptLess',
  'backup.holdsLess',
  'backup.notClosed',
  'backup.noFile',
  'template.invalid',
  'template.notFound',
  'room.badAddress',
  'room.unreachable',
  'room.wrongCode',
  'room.wrongLink',
  'room.notGenuine',
  'room.tooManyTries',
  'room.declined',
  'room.removed',
  'room.locked',
  'room.full',
  'room.ended',
  'room.olderApp',
  'room.newerApp',
  'room.protocol',
  'room.notOpen',
  'room.cannotListen',
  'export.nothingAgreed',
  'export.noPlace',
  'export.noSpace',
  'export.notAllowed',
  'export.failed',
  'ipc.refused',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Values for the placeholders of the sentence that belongs to the code: never what people wrote. */
export type ErrorParams = Readonly<Record<string, string | number>>

/** An expected failure: a code with a human sentence, parameters for it, and its cause. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.params = params
  }
}

/** The AppError itself, or an `internal` one that keeps the unexpected value as its cause. */
export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('internal', {}, { cause: error })
}
