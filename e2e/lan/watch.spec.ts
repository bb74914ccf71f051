import { startCapture } from './lab/capture.ts'
import { expect, skipWithoutNetwork, test } from './lab/lab.ts'
import { openLan } from './lab/network.ts'

/*
 * The recorder itself: what it does not see would prove nothing.
 */
// biome-ignore lint/correctness/noEmptyPattern: Playwright gives the test's information as the second argument.
test('the recorder sees words in clear, and packets for elsewhere @quick', async ({}, testInfo) => {
  skipWithoutNetwork()
  const network = openLan({ computers: 2, router: true })
  try {
    const capture = await startCapture(network.middle, testInfo.outputPath('packets.pcap'))
    const [place, other] = network.places
    // An address of another network, though it is this one's computer that has it.
    other?.run('ip address add 10.78.0.9/32 dev lo')
    const send = (to: string) =>
      `require('dgram').createSocket('udp4').send('in Clear words', 9, '${to}', () => process.exit(0))`
    place?.run(`${process.execPath} -e "${send('10.77.0.2')}"`)
    place?.run(`${process.execPath} -e "${send('10.78.0.9')}"`)
    const { foreign, occurrences, packets } = await capture.finish()
    expect(packets).toBeGreaterThan(1)
    expect(foreign).toEqual(['10.78.0.9'])
    expect(occurrences('In clear WORDS')).toBeGreaterThan(1)
    expect(occurrences('other words')).toBe(0)
  } finally {
    network.close()
  }
})
