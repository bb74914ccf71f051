import { readFileSync } from 'node:fs'

/**
 * The switches inside Electron's executable, in the order of its wire, and how ours stand. A fuse cannot be turned
 * back by a variable, a switch or a file beside the program
 * (https://www.electronjs.org/docs/latest/tutorial/fuses).
 */
export const fuses = JSON.parse(readFileSync(new URL('./fuses.json', import.meta.url), 'utf8'))

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const [off, on, removed] = Buffer.from('01r')

/**
 * Writes the list into an executable. Throws when the executable has no wire, a wire of another make, or a fuse this
 * list does not know: a newer Electron's new fuse has to be decided on, not left as it comes.
 * @param settings `name → boolean` for the fuses that differ from the list.
 */
export function writeFuses(executable, settings = {}) {
  const bytes = Buffer.from(executable)
  let at = bytes.indexOf(sentinel)
  if (at === -1) throw new Error('this executable has no fuses')
  for (; at !== -1; at = bytes.indexOf(sentinel, at + 1)) writeWire(bytes, at + sentinel.length, settings)
  return bytes
}

function writeWire(bytes, start, settings) {
  const [version, length] = bytes.subarray(start, start + 2)
  if (version !== 1) throw new Error(`fuses of version ${version} are not known`)
  if (length > fuses.length) throw new Error(`the executable has ${length} fuses, ${fuses.length} are listed`)
  const wire = bytes.subarray(start + 2, start + 2 + length)
  for (const [index, { name, on: listed }] of fuses.slice(0, length).entries()) {
    if (wire[index] !== removed) wire[index] = (settings[name] ?? listed) ? on : off
  }
}
