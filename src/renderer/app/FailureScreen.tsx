import { useState } from 'react'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { StatusLine } from '#renderer/ui/StatusLine.tsx'
import { type AppError, toAppError } from '#shared/errors.ts'
import { errorText, type Text } from '#shared/text/text.ts'
import styles from './FailureScreen.module.css'

interface FailureScreenProps {
  text: Text
  /** Writes the open session elsewhere, false when the person changed their mind; null without a session. */
  saveCopy: (() => Promise<boolean>) | null
  onReload: () => void
}

/** Shown instead of everything after a bug: it says so plainly and puts the words in safety first. */
export function FailureScreen({ text, saveCopy, onReload }: FailureScreenProps) {
  const [isSaved, setIsSaved] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const save = () => {
    saveCopy?.().then(setIsSaved, (reason: unknown) => setError(toAppError(reason)))
  }
  return (
    <Page width="reading">
      <ScreenHeading lead={text('ui.failed.text')}>{text('ui.failed.title')}</ScreenHeading>
      {saveCopy ? <p>{text('ui.failed.session')}</p> : null}
      {error ? <Banner kind="risk">{errorText(text, error)}</Banner> : null}
      {isSaved ? <StatusLine>{text('ui.failed.copySaved')}</StatusLine> : null}
      <div className={styles['ways']}>
        {saveCopy ? <Button onPress={save}>{text('ui.failed.saveCopy')}</Button> : null}
        <Button variant="primary" onPress={onReload}>
          {text('ui.failed.reload')}
        </Button>
      </div>
    </Page>
  )
}
