import { laterPart } from '#renderer/ui/later.tsx'

/** What the first paint of the home screen does without. */

export const BackupDialog = laterPart(async () => (await import('./BackupDialog.tsx')).BackupDialog)
export const BringInDialog = laterPart(async () => (await import('./BringInDialog.tsx')).BringInDialog)
export const QuickStart = laterPart(async () => (await import('./QuickStart.tsx')).QuickStart)
export const RemoveDialog = laterPart(async () => (await import('./RemoveDialog.tsx')).RemoveDialog)
