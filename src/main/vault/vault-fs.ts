import * as promises from 'node:fs/promises'

/** An open file, as much of it as the vault uses. Positions are always explicit. */
export interface VaultFile {
  write(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>
  sync(): Promise<void>
  datasync(): Promise<void>
  truncate(length: number): Promise<void>
  stat(): Promise<{ size: number; mtimeMs: number }>
  close(): Promise<void>
}

/** The part of `node:fs/promises` the vault uses: its only way to a disk, so that tests can fail every call of it. */
export interface VaultFs {
  open(path: string, flags: string, mode?: number): Promise<VaultFile>
  mkdir(path: string, options: { recursive: true; mode: number }): Promise<unknown>
  readdir(path: string): Promise<string[]>
  rename(from: string, to: string): Promise<void>
  link(existing: string, created: string): Promise<void>
  unlink(path: string): Promise<void>
  stat(path: string): Promise<{ size: number; mtimeMs: number }>
}

/** The real disk. */
export const nodeFs: VaultFs = promises
