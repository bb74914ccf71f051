import { AppError, type ErrorCode, toAppError } from '#shared/errors.ts'

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EROFS: 'disk.readOnly',
  EACCES: 'disk.readOnly',
  EPERM: 'disk.readOnly',
}

/** The system's name of a failed call ("ENOSPC"), or null for anything else. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** The AppError that tells a person what a failed disk call means for them; bugs stay `internal`. */
export function toDiskError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = systemCode(error)
  if (code === null) return toAppError(error)
  return new AppError(codes[code] ?? 'disk.failed', {}, { cause: error })
}

/** An AppError that keeps what led to it. */
export function causedBy(cause: unknown, code: ErrorCode): AppError {
  return new AppError(code, {}, { cause })
}
