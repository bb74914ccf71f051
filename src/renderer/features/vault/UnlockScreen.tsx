import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { UnlockForm } from './UnlockForm.tsx'
import styles from './vault.module.css'

interface UnlockScreenProps {
  onOpen: () => void
  onSkip: () => void
}

/** The first screen while what is kept here is locked. Joining a room of others needs none of it. */
export function UnlockScreen({ onOpen, onSkip }: UnlockScreenProps) {
  const text = useText()
  return (
    <Page width="reading">
      <ScreenHeading lead={text('vault.unlock.lead')}>{text('vault.unlock.title')}</ScreenHeading>
      <UnlockForm onOpen={onOpen} />
      <div className={styles['aside']}>
        <p className={styles['words']}>{text('vault.unlock.skipText')}</p>
        <Button onPress={onSkip}>{text('vault.unlock.skip')}</Button>
      </div>
    </Page>
  )
}
