/**
 * Packs a few small text files (name → text) into Electron's archive format: a pickled JSON header that
 * names each file's size and offset, then the files one after the other.
 */
export function packAsar(files) {
  const header = { files: {} }
  const bodies = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text)
    header.files[name] = { size: body.length, offset: String(offset) }
    offset += body.length
    bodies.push(body)
  }
  const json = Buffer.from(JSON.stringify(header))
  const paddedLength = Math.ceil(json.length / 4) * 4
  const prefix = Buffer.alloc(16 + paddedLength)
  for (const [index, value] of [4, 8 + paddedLength, 4 + paddedLength, json.length].entries()) {
    prefix.writeUInt32LE(value, index * 4)
  }
  json.copy(prefix, 16)
  return Buffer.concat([prefix, ...bodies])
}
