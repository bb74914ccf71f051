import { laterDialog, laterScreen } from '#renderer/ui/later.tsx'

/** Every screen but the first: each is a script of its own, read when somebody goes there. */

export const HelpScreen = laterScreen(
  async () => (await import('#renderer/features/help/HelpScreen.tsx')).HelpScreen,
)
export const JoinScreen = laterScreen(
  async () => (await import('#renderer/features/join/JoinScreen.tsx')).JoinScreen,
)
export const OpenSession = laterScreen(async () => (await import('./OpenSession.tsx')).OpenSession)
export const PrepareScreen = laterScreen(
  async () => (await import('#renderer/features/prepare/PrepareScreen.tsx')).PrepareScreen,
)
export const SettingsScreen = laterScreen(
  async () => (await import('#renderer/features/settings/SettingsScreen.tsx')).SettingsScreen,
)
export const SupportDialog = laterDialog(
  async () => (await import('#renderer/features/care/support/SupportDialog.tsx')).SupportDialog,
)
export const TemplatesScreen = laterScreen(
  async () => (await import('#renderer/features/templates/TemplatesScreen.tsx')).TemplatesScreen,
)
export const SetPassphraseDialog = laterDialog(
  async () => (await import('#renderer/features/vault/SetPassphraseDialog.tsx')).SetPassphraseDialog,
)
export const UnlockDialog = laterDialog(
  async () => (await import('#renderer/features/vault/UnlockDialog.tsx')).UnlockDialog,
)
export const UnlockScreen = laterScreen(
  async () => (await import('#renderer/features/vault/UnlockScreen.tsx')).UnlockScreen,
)
export const VaultSettings = laterScreen(
  async () => (await import('#renderer/features/vault/VaultSettings.tsx')).VaultSettings,
)
export const WaitingScreen = laterScreen(
  async () => (await import('#renderer/features/join/WaitingScreen.tsx')).WaitingScreen,
)
