import { laterDialog } from '#renderer/ui/later.tsx'

export const BackupDialog = laterDialog(async () => (await import('./BackupDialog.tsx')).BackupDialog)
export const BringInDialog = laterDialog(async () => (await import('./BringInDialog.tsx')).BringInDialog)
export const QuickStart = laterDialog(async () => (await import('./QuickStart.tsx')).QuickStart)
export const RemoveDialog = laterDialog(async () => (await import('./RemoveDialog.tsx')).RemoveDialog)
