import { createHash } from 'node:crypto'

/** Throws unless `bytes` have the digest the registry gave for them when `name` was chosen ("sha512-..."). */
export function checkIntegrity(bytes, integrity, name) {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (found !== integrity) {
    throw new Error(`${name} is not the file that was checked (${found}); nothing was installed.`)
  }
}
