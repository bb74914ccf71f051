/** Values a log line may carry: counts, codes, durations, ids. Never what people wrote, names, join codes or addresses. */
export type LogFields = Readonly<Record<string, number | string | boolean>>

/**
 * The program's only way to write a log. Events are fixed words in the code ("vault.repaired"), so that a line can
 * never carry more than the fields its caller named.
 */
export interface Logger {
  info: (event: string, fields?: LogFields) => void
  warn: (event: string, fields?: LogFields) => void
  error: (event: string, fields?: LogFields) => void
}
