import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { Logger } from '#main/log.ts'
import { idSchema } from '#shared/ids.ts'
import { createJsonFile } from './json-file.ts'
import { nodeFs, type VaultFs } from './vault-fs.ts'

const lastLookSchema = z.strictObject({ lastLookAt: z.int().nullable() })
const deletionsSchema = z.strictObject({
  deletions: z.array(z.strictObject({ id: idSchema, day: z.iso.date() })),
})

/** What keeping needs to remember: when it last looked at the clock, and on which days something was deleted. */
export interface KeepingFiles {
  lastLook: { get: () => number | null; set: (ms: number) => Promise<void> }
  /** Adds a deletion. Its id is a new random one: the log says that something was deleted, never what. */
  logDeletion: (deletion: { id: string; day: string }) => Promise<void>
}

/** @throws AppError `disk.*`. */
export async function openKeepingFiles(options: {
  folder: string
  log: Logger
  fs?: VaultFs
  platform?: NodeJS.Platform
}): Promise<KeepingFiles> {
  const { folder, log, fs = nodeFs, platform = process.platform } = options
  const json = { fs, version: 1, platform, log, keepAside: false }
  const look = new Low<z.infer<typeof lastLookSchema>>(
    createJsonFile({ ...json, path: join(folder, 'retention.json'), schema: lastLookSchema }),
    { lastLookAt: null },
  )
  const deletions = new Low<z.infer<typeof deletionsSchema>>(
    createJsonFile({ ...json, path: join(folder, 'deletions.json'), schema: deletionsSchema }),
    { deletions: [] },
  )
  await look.read()
  await deletions.read()
  return {
    lastLook: {
      get: () => look.data.lastLookAt,
      async set(ms) {
        look.data = { lastLookAt: ms }
        await look.write()
      },
    },
    async logDeletion(deletion) {
      deletions.data = { deletions: [...deletions.data.deletions, deletion] }
      await deletions.write()
    },
  }
}
