/** Where a room listens: an IP address as text, without brackets, and a TCP port. */
export interface RoomAddress {
  host: string
  port: number
}

const maxLength = 80

/**
 * Reads "192.168.1.20:41234" or "[fd00::1]:41234" as people type it. Names are refused on purpose: looking one up
 * would ask a server outside the room.
 * @returns null when it is not such an address.
 */
export function parseAddress(typed: string): RoomAddress | null {
  const text = typed.trim()
  if (text.length > maxLength) return null
  const match = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+))\s*:\s*([0-9]{1,5})$/iu.exec(text)
  if (!match) return null
  const [, six, four, portText] = match
  const port = Number(portText)
  if (port < 1 || port > 65_535) return null
  if (four !== undefined) return isIpv4(four) ? { host: four, port } : null
  return six !== undefined && isIpv6(six) ? { host: six.toLowerCase(), port } : null
}

/** The address as it is shown, typed and put into a URL. */
export function formatAddress({ host, port }: RoomAddress): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

export function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return (
    parts.length === 4 && parts.every((part) => /^(0|[1-9][0-9]{0,2})$/u.test(part) && Number(part) <= 255)
  )
}

/** Whether the text is an IPv6 address without a zone (RFC 4291, 2.2), the last 32 bits dotted or not. */
export function isIpv6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1)
  const dotted = last !== undefined && !text.endsWith('::') && isIpv4(last)
  const hex = dotted ? groups.slice(0, -1) : groups
  if (!hex.every((group) => /^[0-9a-f]{1,4}$/iu.test(group))) return false
  const count = hex.length + (dotted ? 2 : 0)
  return halves.length === 2 ? count <= 7 : count === 8
}

/** Whether the address can only be on this computer or on a network like this one (RFC 1918, 3927, 4193, 4291). */
export function isLocalHost(host: string): boolean {
  if (isIpv4(host)) {
    const [a = 0, b = 0] = host.split('.').map(Number)
    if (a === 10 || a === 127) return true
    return (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254)
  }
  return isIpv6(host) && (host === '::1' || /^(fc|fd|fe[89ab])/iu.test(host))
}
