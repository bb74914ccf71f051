import { createHash, generateKeyPairSync, sign, X509Certificate } from 'node:crypto'
import type { FillRandom } from '#shared/ids.ts'

/** What a room proves itself with: its certificate and the private key to it, as PEM. */
export interface RoomIdentity {
  cert: string
  key: string
}

/**
 * A new key on P-256 and a certificate for it, signed by itself. Nobody judges it but by its fingerprint, so it says
 * nothing: every room's carries the same name, never expires (RFC 5280, 4.1.2.5) and has no extensions (version 1).
 */
export function newIdentity(fillRandom: FillRandom): RoomIdentity {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const serial = fillRandom(new Uint8Array(16))
  // A serial number is a positive integer without leading zeros (RFC 5280, 4.1.2.2).
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  const content = sequence(
    der(0x02, serial),
    ecdsaWithSha256,
    commonName,
    validity,
    commonName,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, new Uint8Array([0]), sign('sha256', content, privateKey))
  const certificate = sequence(content, ecdsaWithSha256, signature)
  return {
    cert: new X509Certificate(certificate).toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** SHA-256 of the certificate (PEM, or its DER bytes) as 64 hex digits. */
export function fingerprintOf(certificate: string | Buffer): string {
  const raw = typeof certificate === 'string' ? new X509Certificate(certificate).raw : certificate
  return createHash('sha256').update(raw).digest('hex')
}

/** One ASN.1 value in DER (X.690, 8.1): tag, length, content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}

function sequence(...parts: Uint8Array[]): Buffer {
  return der(0x30, ...parts)
}

/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 (RFC 5758, 3.2). */
const ecdsaWithSha256 = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')))

/** `CN=Stillpoint`; the attribute is 2.5.4.3. */
const commonName = sequence(
  der(0x31, sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from('Stillpoint')))),
)

const validity = sequence(der(0x17, Buffer.from('700101000000Z')), der(0x18, Buffer.from('99991231235959Z')))
