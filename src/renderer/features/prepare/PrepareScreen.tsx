import { useCallback } from 'react'
import { useAnswer } from '#renderer/hooks/use-answer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { Spinner } from '#renderer/ui/Spinner.tsx'
import { errorText } from '#shared/text/text.ts'
import { Plan } from './Plan.tsx'

interface PrepareScreenProps {
  /** Chosen before this screen opened. */
  templateId: string | null
  onBack: () => void
  onOpen: (sessionId: string) => void
  onSupport: () => void
}

/** Choose a template, say as much as is known, open the room. */
export function PrepareScreen({ templateId, onBack, onOpen, onSupport }: PrepareScreenProps) {
  const text = useText()
  const { ipc } = useWindow()
  const { language } = text
  const listed = useAnswer(useCallback(() => ipc.call('templates.list', language), [ipc, language]))
  if (listed.state === 'ready' && listed.value.templates.length > 0)
    return (
      <Plan {...listed.value} templateId={templateId} onBack={onBack} onOpen={onOpen} onSupport={onSupport} />
    )
  return (
    <Page back={{ label: text('ui.back'), onPress: onBack }}>
      <ScreenHeading>{text('prepare.title')}</ScreenHeading>
      {listed.state === 'loading' ? <Spinner label={text('prepare.loading')} /> : null}
      {listed.state === 'ready' ? (
        <EmptyState title={text('prepare.none')}>{text('prepare.noneText')}</EmptyState>
      ) : null}
      {listed.state === 'failed' ? (
        <Banner kind="care" action={{ label: text('ui.tryAgain'), onPress: listed.retry }}>
          {text('prepare.failed')} {errorText(text, listed.error)}
        </Banner>
      ) : null}
    </Page>
  )
}
