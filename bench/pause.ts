/** Resolves after `durationMs`: the pace of a measurement, never a substitute for a condition. */
export function pause(durationMs: number): Promise<void> {
  return new Promise((done) => setTimeout(done, durationMs))
}
