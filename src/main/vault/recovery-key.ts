import { createHash } from 'node:crypto'
import type { FillRandom } from '#shared/ids.ts'

/** Crockford's digits: no I, L, O or U, so that what is read from paper is typed right. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const digitBits = 5
const secretBytes = 16
const checkBytes = 4
const groupDigits = 4
const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }

/** 128 random bits. */
export function newRecoverySecret(fillRandom: FillRandom): Uint8Array {
  return fillRandom(new Uint8Array(secretBytes))
}

/** The secret as eight groups of four, with 32 bits of its digest at the end, to write down or print. */
export function formatRecoveryKey(secret: Uint8Array): string {
  const bytes = Buffer.concat([secret, checkOf(secret)])
  let bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups: string[] = []
  while (bits.length > 0) {
    const group = bits.slice(0, groupDigits * digitBits)
    bits = bits.slice(group.length)
    groups.push(digitsOf(group))
  }
  return groups.join(' ')
}

/** The secret behind what a person typed, or null when a digit is wrong or missing. */
export function parseRecoveryKey(typed: string): Uint8Array | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '')
  const values = Array.from(plain, (digit) => digits.indexOf(lookAlikes[digit] ?? digit))
  if (values.includes(-1)) return null
  const bits = values.map((value) => value.toString(2).padStart(digitBits, '0')).join('')
  if (bits.length !== (secretBytes + checkBytes) * 8) return null
  const bytes = Uint8Array.from({ length: secretBytes + checkBytes }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  )
  const secret = bytes.slice(0, secretBytes)
  return Buffer.compare(checkOf(secret), bytes.subarray(secretBytes)) === 0 ? secret : null
}

function digitsOf(bits: string): string {
  const values = bits.match(/.{5}/g) ?? []
  return values.map((value) => digits[Number.parseInt(value, 2)]).join('')
}

function checkOf(secret: Uint8Array): Uint8Array {
  return createHash('sha256').update(secret).digest().subarray(0, checkBytes)
}
