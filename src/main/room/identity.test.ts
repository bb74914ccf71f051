import { X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { fingerprintOf, newIdentity } from './identity.ts'
import { fillRandom } from './testing.ts'

test('a room’s certificate is signed by its own key, and says nothing of the room', () => {
  for (let count = 0; count < 20; count += 1) {
    const { cert, key } = newIdentity(fillRandom)
    const read = new X509Certificate(cert)
    expect(read.verify(read.publicKey)).toBe(true)
    expect(read.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' })
    expect(read.subject).toBe('CN=Stillpoint')
    expect(read.issuer).toBe('CN=Stillpoint')
    expect(key).toContain('BEGIN PRIVATE KEY')
    expect(fingerprintOf(cert)).toBe(read.fingerprint256.replaceAll(':', '').toLowerCase())
    expect(fingerprintOf(read.raw)).toBe(fingerprintOf(cert))
  }
})

test('no two rooms share a key', () => {
  const all = Array.from({ length: 20 }, () => newIdentity(fillRandom))
  expect(new Set(all.map(({ key }) => key)).size).toBe(20)
  expect(new Set(all.map(({ cert }) => fingerprintOf(cert))).size).toBe(20)
})
