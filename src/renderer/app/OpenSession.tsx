import { useEffect } from 'react'
import { useLiveSession } from '#renderer/hooks/use-live-session.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { Spinner } from '#renderer/ui/Spinner.tsx'
import { errorText } from '#shared/text/text.ts'
import { SessionScreen } from './SessionScreen.tsx'
import { sessionOnScreen } from './session-on-screen.ts'

interface OpenSessionProps {
  sessionId: string
  onLeave: () => void
}

/** Opens a session and shows it, or says why it does not open. */
export function OpenSession({ sessionId, onLeave }: OpenSessionProps) {
  const text = useText()
  const opening = useLiveSession(sessionId)
  useEffect(() => {
    sessionOnScreen.set(sessionId)
    return () => sessionOnScreen.set(null)
  }, [sessionId])
  if (opening.state === 'open') return <SessionScreen session={opening.session} onLeave={onLeave} />
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
