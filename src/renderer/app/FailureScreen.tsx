import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { StatusLine } from '#renderer/ui/StatusLine.tsx'
import { errorText, type Text } from '#shared/text/text.ts'
import styles from './FailureScreen.module.css'

interface FailureScreenProps {
  text: Text
  onRetry: () => void
}

/** Shown instead of everything after a bug, in plain words. */
export function FailureScreen({ text, onRetry }: FailureScreenProps) {
  return (
    <Page width="reading">
      <ScreenHeading lead={text('ui.failed.text')}>{text('ui.failed.title')}</ScreenHeading>
      <div className={styles['ways']}>
        <Button variant="primary" onPress={onRetry}>
          {text('ui.failed.retry')}
        </Button>
      </div>
    </Page>
  )
}

interface SessionFailureScreenProps extends FailureScreenProps {
  /** Writes the session elsewhere; false when the person changed their mind. */
  saveCopy: () => Promise<boolean>
  onLeave: () => void
}

/** Shown instead of a session after a bug: the session is still open behind it, and its words come first. */
export function SessionFailureScreen({ text, saveCopy, onRetry, onLeave }: SessionFailureScreenProps) {
  const [isSaved, setIsSaved] = useState(false)
  const save = useAction(async () => setIsSaved(await saveCopy()))
  return (
    <Page width="reading">
      <ScreenHeading lead={text('ui.failed.text')}>{text('ui.failed.title')}</ScreenHeading>
      <p className={styles['words']}>{text('ui.failed.session')}</p>
      {save.error ? <Banner kind="risk">{errorText(text, save.error)}</Banner> : null}
      {isSaved ? <StatusLine>{text('ui.failed.copySaved')}</StatusLine> : null}
      <div className={styles['ways']}>
        <Button onPress={onLeave}>{text('ui.toHome')}</Button>
        <Button onPress={() => save.run()} pending={save.isPending ? text('ui.loading') : null}>
          {text('ui.failed.saveCopy')}
        </Button>
        <Button variant="primary" onPress={onRetry}>
          {text('ui.failed.showAgain')}
        </Button>
      </div>
    </Page>
  )
}
