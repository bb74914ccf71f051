import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { LanNetwork, Place } from './network.ts'

/** Delay and loss in each direction. */
export interface Quality {
  delayMs: number
  lossPercent: number
}

/** Puts a bad cable in place of a computer's own, before anything runs there. The room is watched all the same. */
export async function startShaper(network: LanNetwork, place: Place, quality: Quality) {
  const { namespace, number, address } = place
  const values = [namespace, network.middle, number, address, quality.delayMs, quality.lossPercent]
  const program = spawn('python3', [join(__dirname, 'shaper.py'), ...values.map(String)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const first = await Promise.race([once(program.stdout, 'data'), once(program, 'exit')])
  if (!String(first[0]).startsWith('READY')) throw new Error('there is no bad cable to be had here')
  return { close: () => program.stdin.end() }
}
