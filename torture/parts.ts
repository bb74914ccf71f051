import type { Part } from './part.ts'
import { badFiles } from './parts/bad-files.ts'
import { compaction } from './parts/compaction.ts'
import { damage } from './parts/damage.ts'
import { faults } from './parts/faults.ts'
import { fullDisk } from './parts/full-disk.ts'
import { killAppending } from './parts/kill-appending.ts'
import { killTyping } from './parts/kill-typing.ts'
import { powerLoss } from './parts/power-loss.ts'
import { randomBytes } from './parts/random-bytes.ts'
import { reopen } from './parts/reopen.ts'
import { speed } from './parts/speed.ts'
import { updates } from './parts/updates.ts'

/** Everything that is done, in the order of the report. */
export const parts: Readonly<Record<string, Part>> = {
  'kill-appending': killAppending,
  'kill-typing': killTyping,
  'power-loss': powerLoss,
  compaction,
  faults,
  'full-disk': fullDisk,
  damage,
  reopen,
  'random-bytes': randomBytes,
  'bad-files': badFiles,
  updates,
  speed,
}
