import { toAppError } from '#shared/errors.ts'
import type { Logger } from './log.ts'
import type { Vault } from './vault/vault.ts'

/** A name that cannot be kept for next time must not keep anyone out of the room. */
export async function rememberName(
  vault: Pick<Vault, 'changeSettings'>,
  log: Logger,
  lastName: string,
): Promise<void> {
  try {
    await vault.changeSettings({ lastName })
  } catch (error) {
    log.warn('settings.nameNotKept', { code: toAppError(error).code })
  }
}
