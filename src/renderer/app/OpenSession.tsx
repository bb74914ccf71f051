import { useLiveSession } from '#renderer/hooks/use-live-session.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { Spinner } from '#renderer/ui/Spinner.tsx'
import { errorText } from '#shared/text/text.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { SessionFailureScreen } from './FailureScreen.tsx'
import { SessionScreen } from './SessionScreen.tsx'

interface OpenSessionProps {
  sessionId: string
  onLeave: () => void
}

/** Opens a session and shows it, or says why it does not open. */
export function OpenSession({ sessionId, onLeave }: OpenSessionProps) {
  const text = useText()
  const { ipc } = useWindow()
  const opening = useLiveSession(sessionId)
  if (opening.state === 'open')
    return (
      <ErrorBoundary
        fallback={(retry) => (
          <SessionFailureScreen
            text={text}
            saveCopy={() => ipc.call('sessions.saveCopy', sessionId)}
            onRetry={retry}
            onLeave={onLeave}
          />
        )}
      >
        <SessionScreen session={opening.session} onLeave={onLeave} />
      </ErrorBoundary>
    )
  return (
    <Page back={{ label: text('ui.toHome'), onPress: onLeave }} width="reading">
      {opening.state === 'opening' ? (
        <Spinner label={text('ui.opening')} />
      ) : (
        <>
          <ScreenHeading>{text('ui.openFailed')}</ScreenHeading>
          <Banner kind="risk">{errorText(text, opening.error)}</Banner>
        </>
      )}
    </Page>
  )
}
