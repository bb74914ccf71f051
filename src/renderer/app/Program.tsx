import { useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useStore } from '#renderer/hooks/use-store.ts'
import { WindowProvider, type WindowServices } from '#renderer/hooks/window-context.tsx'
import type { Store } from '#renderer/room/store.ts'
import type { Text } from '#shared/text/text.ts'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { FailureScreen } from './FailureScreen.tsx'

interface ProgramProps {
  services: Omit<WindowServices, 'text'>
  texts: Store<Text>
  /** The way on after a failure that no part of the screen could keep to itself. */
  onStartOver: () => void
}

/** The program in the language that was chosen, drawn again when it changes. */
export function Program({ services, texts, onStartOver }: ProgramProps) {
  const text = useStore(texts)
  const spoken = useMemo(() => ({ ...services, text }), [services, text])
  return (
    <I18nProvider locale={text.locale}>
      <ErrorBoundary fallback={() => <FailureScreen text={text} onRetry={onStartOver} />}>
        <WindowProvider services={spoken}>
          <App />
        </WindowProvider>
      </ErrorBoundary>
    </I18nProvider>
  )
}
