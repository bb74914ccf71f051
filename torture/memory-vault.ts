import { readWhole } from '#main/vault/durable-file.ts'
import type { FaultDisk } from '#main/vault/fault-disk.ts'
import type { ProcessProbe } from '#main/vault/process-probe.ts'
import { openTestVault, sessionId } from '#main/vault/testing.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { VaultFs } from '#main/vault/vault-fs.ts'

/** The vault on a disk in memory, and its one session. */

export const vaultFolder = '/vault'
export const sessionPath = `${vaultFolder}/sessions/${sessionId}.session`
const farFutureMs = 3_600_000
const maxBytes = 64 * 1024 * 1024

let programs = 0

/** Every vault here is a program of its own, and the ones before it are gone. */
function nextProgram(): ProcessProbe {
  programs += 1
  const pid = programs
  return { pid, bootId: async () => null, startOf: async () => null, isRunning: (other) => other === pid }
}

/** Opens the vault of a program that starts afresh on this disk. */
export function openMemoryVault(
  disk: { fs: VaultFs },
  timings: { retryMs?: number; describeMs?: number } = {},
): Promise<Vault> {
  return openTestVault(vaultFolder, {
    fs: disk.fs,
    probe: nextProgram(),
    timings: { batchMs: 0, retryMs: farFutureMs, describeMs: farFutureMs, ...timings },
    platform: 'linux',
  })
}

export function readFile(disk: FaultDisk, path: string): Promise<Uint8Array> {
  return readWhole(disk.fs, path, maxBytes)
}

export async function writeFile(disk: FaultDisk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.fs.open(path, 'w')
  await file.write(bytes, 0, bytes.length, 0)
  await file.sync()
  await file.close()
}
