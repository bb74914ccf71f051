import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { isIPv4 } from 'node:net'

/** Every packet that crossed the bridge, in full. */
export interface Capture {
  /** Ends the recording and reads it. */
  finish: () => Promise<Recorded>
}

export interface Recorded {
  packets: number
  /** Destinations that are neither on this network nor the discovery group nor the kernel's own housekeeping. */
  foreign: string[]
  /** How often a text crossed in clear, whatever its case, in one or two bytes a letter. */
  occurrences: (text: string) => number
}

/** Records from now on, in the namespace of the bridge. Resolves once it does. */
export async function startCapture(namespace: string, file: string): Promise<Capture> {
  // -Z: kept as root, because another user may not write into the folder of the tests.
  const words = [
    'tcpdump',
    '-i',
    'br0',
    '-w',
    file,
    '-s',
    '0',
    '-U',
    '-B',
    '16384',
    '-Z',
    'root',
    '--immediate-mode',
  ]
  const program = spawn('ip', ['netns', 'exec', namespace, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  program.stderr.setEncoding('utf8')
  for await (const text of program.stderr.iterator({ destroyOnReturn: false })) {
    said += text
    if (said.includes('listening on')) break
  }
  if (!said.includes('listening on')) throw new Error(`no capture: ${said}`)
  program.stderr.on('data', (text) => {
    said += text
  })
  return {
    async finish() {
      program.kill('SIGINT')
      await once(program, 'close')
      if (!/^0 packets dropped by kernel/m.test(said)) throw new Error(`the capture is not whole: ${said}`)
      return read(readFileSync(file))
    },
  }
}

const globalHeaderBytes = 24
const recordHeaderBytes = 16
const littleEndianPcap = 0xa1b2c3d4

function read(file: Buffer): Recorded {
  if (file.readUInt32LE(0) !== littleEndianPcap) throw new Error('not a capture as tcpdump writes it')
  const foreign = new Set<string>()
  let packets = 0
  for (let at = globalHeaderBytes; at + recordHeaderBytes <= file.length; ) {
    const length = file.readUInt32LE(at + 8)
    const to = destinationOf(file.subarray(at + recordHeaderBytes, at + recordHeaderBytes + length))
    if (to !== null && !isOfThisNetwork(to)) foreign.add(to)
    at += recordHeaderBytes + length
    packets += 1
  }
  // Letters differ in case by one bit; all of it in lower case is quick enough to search as text.
  const text = file.toString('latin1').toLowerCase()
  const count = (needle: string) => text.split(needle).length - 1
  return {
    packets,
    foreign: [...foreign],
    occurrences(words) {
      const [utf8, utf16] = (['utf8', 'utf16le'] as const).map((encoding) =>
        Buffer.from(words.toLowerCase(), encoding).toString('latin1'),
      )
      return count(utf8 ?? '') + count(utf16 ?? '')
    },
  }
}

/** The IP address an Ethernet frame is for; null when it carries no IP packet. */
function destinationOf(frame: Buffer): string | null {
  const kind = frame.readUInt16BE(12)
  if (kind === 0x0800) return [...frame.subarray(30, 34)].join('.')
  if (kind !== 0x86dd) return null
  const groups = Array.from({ length: 8 }, (_, index) => frame.readUInt16BE(38 + 2 * index).toString(16))
  return groups.join(':')
}

/** Multicast groups beside discovery's: IGMP and MLD reports, neighbours and routers, all of them on the link only. */
const housekeeping = [
  '224.0.0.22',
  '224.0.0.1',
  'ff02:0:0:0:0:0:0:1',
  'ff02:0:0:0:0:0:0:2',
  'ff02:0:0:0:0:0:0:16',
]
const discovery = ['224.0.0.251', 'ff02:0:0:0:0:0:0:fb']
const neighbours = /^(fe80:|ff02:0:0:0:0:1:ff)/

function isOfThisNetwork(address: string): boolean {
  if (isIPv4(address) && address.startsWith('10.77.0.')) return true
  return [...housekeeping, ...discovery].includes(address) || neighbours.test(address)
}
