import type { report as english } from '../en/report.ts'
import type { TextsOf } from '../translation.ts'

export const report = {} as const satisfies TextsOf<typeof english>
