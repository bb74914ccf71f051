import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRecoveryKey, parseRecoveryKey } from './recovery-key.ts'

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('a recovery key is eight groups of four and reads back however it is typed', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const key = formatRecoveryKey(secret)
      expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(parseRecoveryKey(key)).toEqual(new Uint8Array(secret))
      expect(
        parseRecoveryKey(
          ` ${key.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o').replaceAll('1', 'l')}`,
        ),
      ).toEqual(new Uint8Array(secret))
    }),
  )
})

test('any one wrong digit, or one missing, is noticed', () => {
  fc.assert(
    fc.property(
      secrets,
      fc.nat(31),
      fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      (secret, at, digit) => {
        const digits = formatRecoveryKey(secret).replaceAll(' ', '')
        fc.pre(digits[at] !== digit)
        expect(parseRecoveryKey(digits.slice(0, at) + digit + digits.slice(at + 1))).toBeNull()
        expect(parseRecoveryKey(digits.slice(0, at) + digits.slice(at + 1))).toBeNull()
      },
    ),
  )
})
