import { useState } from 'react'
import { SupportDialog } from '#renderer/features/care/SupportDialog.tsx'
import { HelpScreen } from '#renderer/features/help/HelpScreen.tsx'
import { HomeScreen } from '#renderer/features/home/HomeScreen.tsx'
import { JoinScreen } from '#renderer/features/join/JoinScreen.tsx'
import { WaitingScreen } from '#renderer/features/join/WaitingScreen.tsx'
import { PrepareScreen } from '#renderer/features/prepare/PrepareScreen.tsx'
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen.tsx'
import { TemplatesScreen } from '#renderer/features/templates/TemplatesScreen.tsx'
import { useFoundRooms } from '#renderer/hooks/use-found-rooms.ts'
import { useGuestState, useIpcEvent, useSettings, useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { OpenSession } from './OpenSession.tsx'
import { SkipLink } from './SkipLink.tsx'
import { homeScreen, type Screen } from './screens.ts'
import { useAppearance } from './use-appearance.ts'

/** The program in one window: which screen is shown, and what leads from one to the next. */
export function App() {
  const { ipc } = useWindow()
  const text = useText()
  const guest = useGuestState()
  const [{ supportContacts }] = useSettings()
  const [screen, setScreen] = useState<Screen>(homeScreen)
  const [isSupportOpen, setIsSupportOpen] = useState(false)
  const found = useFoundRooms(screen.name === 'home' || screen.name === 'join')
  useAppearance()
  useIpcEvent('guest.changed', (state) => {
    if (state.state !== 'inside') return
    const { sessionId } = state
    setScreen((current) =>
      current.name === 'join' || current.name === 'waiting' ? { name: 'session', sessionId } : current,
    )
  })

  const goHome = () => setScreen(homeScreen)
  const openSession = (sessionId: string) => setScreen({ name: 'session', sessionId })
  const leaveRoom = () => {
    goHome()
    // Main forgets the room whatever happens; its own state tells if that took more than one try.
    ipc.call('guest.leave').catch(() => undefined)
  }
  const returnTo = (sessionId: string) => {
    setScreen({ name: 'waiting', start: {} })
    // Out of reach or not, the words of this room are on this computer: show them, and how things stand beside them.
    const open = () => openSession(sessionId)
    ipc.call('guest.resume', sessionId).then(open, open)
  }

  return (
    <>
      <SkipLink>{text('ui.skipToContent')}</SkipLink>
      {show()}
      <SupportDialog
        isOpen={isSupportOpen}
        contacts={supportContacts}
        onClose={() => setIsSupportOpen(false)}
      />
    </>
  )

  function show() {
    switch (screen.name) {
      case 'home':
        return (
          <HomeScreen
            found={found}
            onPrepare={() => setScreen({ name: 'prepare', templateId: null })}
            onJoin={(start) => setScreen({ name: 'join', start })}
            onReturn={(entry) => returnTo(entry.id)}
            onOpen={openSession}
            onGo={(name) => (name === 'support' ? setIsSupportOpen(true) : setScreen({ name }))}
          />
        )
      case 'prepare':
        return <PrepareScreen templateId={screen.templateId} onBack={goHome} onOpen={openSession} />
      case 'join':
        return (
          <JoinScreen
            found={found}
            start={screen.start}
            onBack={goHome}
            onAsked={({ room, ...start }) => {
              const next: Screen = { name: 'waiting', start: room ? { ...start, room } : start }
              setScreen((current) => (current.name === 'join' ? next : current))
            }}
          />
        )
      case 'waiting':
        return (
          <WaitingScreen
            guest={guest}
            onLeave={leaveRoom}
            onTryAgain={(error) => setScreen({ name: 'join', start: { ...screen.start, error } })}
          />
        )
      case 'session':
        return <OpenSession key={screen.sessionId} sessionId={screen.sessionId} onLeave={goHome} />
      case 'settings':
        return <SettingsScreen onBack={goHome} />
      case 'templates':
        return (
          <TemplatesScreen
            onBack={goHome}
            onUse={(templateId) => setScreen({ name: 'prepare', templateId })}
          />
        )
      case 'help':
        return <HelpScreen onBack={goHome} onSettings={() => setScreen({ name: 'settings' })} />
    }
  }
}
