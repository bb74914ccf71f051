import { type SetStateAction, Suspense, startTransition, useState } from 'react'
import { HomeScreen } from '#renderer/features/home/HomeScreen.tsx'
import { useFoundRooms } from '#renderer/hooks/use-found-rooms.ts'
import { useGuestState, useIpcEvent, useSettings, useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import {
  HelpScreen,
  JoinScreen,
  OpenSession,
  PrepareScreen,
  SettingsScreen,
  SupportDialog,
  TemplatesScreen,
  WaitingScreen,
} from './later-screens.ts'
import { SkipLink } from './SkipLink.tsx'
import { homeScreen, type Screen } from './screens.ts'
import { useAppearance } from './use-appearance.ts'

/** The program in one window: which screen is shown, and what leads from one to the next. */
export function App() {
  const { ipc } = useWindow()
  const text = useText()
  const guest = useGuestState()
  const [{ supportContacts }] = useSettings()
  const [screen, changeScreen] = useState<Screen>(homeScreen)
  const [support, setSupport] = useState<'unused' | 'open' | 'closed'>('unused')
  const found = useFoundRooms(screen.name === 'home' || screen.name === 'join')
  useAppearance()
  // In a transition the old screen stays until the script of the next one has been read.
  const setScreen = (next: SetStateAction<Screen>) => startTransition(() => changeScreen(next))
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
      <Suspense fallback={null}>{show()}</Suspense>
      {support === 'unused' ? null : (
        <SupportDialog
          isOpen={support === 'open'}
          contacts={supportContacts}
          onClose={() => setSupport('closed')}
        />
      )}
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
            onGo={(name) => (name === 'support' ? setSupport('open') : setScreen({ name }))}
          />
        )
      case 'prepare':
        return (
          <PrepareScreen
            templateId={screen.templateId}
            onBack={goHome}
            onOpen={openSession}
            onSupport={() => setSupport('open')}
          />
        )
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
