import log from 'electron-log/node'
import type { Logger } from '../log.ts'

/**
 * Events and plain fields into a rotating file of the program's own folder. Nothing people wrote, no names, codes or
 * addresses reach it, because the Logger's callers have only counts, codes and random ids to give.
 */
export function createFileLogger(file: string): Logger {
  log.transports.file.resolvePathFn = () => file
  log.transports.file.maxSize = 256 * 1024
  log.transports.console.level = false
  return {
    info: (event, fields = {}) => log.info(event, fields),
    warn: (event, fields = {}) => log.warn(event, fields),
    error: (event, fields = {}) => log.error(event, fields),
  }
}
