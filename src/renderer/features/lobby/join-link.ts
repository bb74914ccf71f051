/** What the picture to scan holds: everything the join form asks for except the name. */
export function joinLink(addresses: readonly string[], code: string): string {
  const query = new URLSearchParams([...addresses.map((address) => ['address', address]), ['code', code]])
  return `stillpoint://join?${query}`
}
