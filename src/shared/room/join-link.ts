import { parseAddress, type RoomAddress } from './address.ts'

/** Everything a room's link says; with it nobody types anything but their name. */
export interface JoinLink {
  /** Where the room may be reached, best first. */
  addresses: RoomAddress[]
  roomId: string
  /** SHA-256 of the room's certificate, 64 hex digits. */
  fingerprint: string
  /** 32 hex digits, good while the door is open. */
  secret: string
}

/** The addresses a link carries at most: with three of the longest it still fits the field where it is pasted. */
const maxAddresses = 3

const form = /^stillpoint:\/\/join#(?<places>[0-9a-f.:[\],]{1,200});(?<key>[\w-]{86})$/u

/** The room's link, also what the picture to scan holds. */
export function formatJoinLink(link: Omit<JoinLink, 'addresses'> & { addresses: readonly string[] }): string {
  const { addresses, roomId, fingerprint, secret } = link
  return `stillpoint://join#${addresses.slice(0, maxAddresses).join(',')};${toBase64Url(roomId + fingerprint + secret)}`
}

/** Reads a link as it was scanned or pasted. @returns null when it is none. */
export function parseJoinLink(text: string): JoinLink | null {
  const parts = form.exec(text.trim())?.groups
  if (!parts) return null
  const addresses = (parts['places'] ?? '').split(',').map(parseAddress)
  const hex = toHex(parts['key'] ?? '')
  const known = addresses.filter((address) => address !== null)
  if (known.length === 0 || known.length !== addresses.length || known.length > maxAddresses) return null
  if (!hex.endsWith(filler)) return null
  return {
    addresses: known,
    roomId: hex.slice(0, 32),
    fingerprint: hex.slice(32, 96),
    secret: hex.slice(96, 128),
  }
}

/** Whether the text is meant as a link, be it whole or not. */
export function looksLikeLink(text: string): boolean {
  return text.trim().toLowerCase().startsWith('stillpoint:')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Nothing is said in it, so it is always the same: one link has one text. */
const filler = '0'

/** Three hex digits are two characters (RFC 4648, 5); the 128 of a link need one more to come out even. */
function toBase64Url(hex: string): string {
  const groups = `${hex}${filler}`.match(/.{3}/g) ?? []
  const numbers = groups.map((group) => Number.parseInt(group, 16))
  return numbers.map((number) => `${alphabet[number >> 6]}${alphabet[number & 63]}`).join('')
}

function toHex(base64Url: string): string {
  const pairs = base64Url.match(/../g) ?? []
  const numbers = pairs.map(([high = '', low = '']) => alphabet.indexOf(high) * 64 + alphabet.indexOf(low))
  return numbers.map((number) => number.toString(16).padStart(3, '0')).join('')
}
