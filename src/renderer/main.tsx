import './no-eval.ts'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createText } from '#shared/text/text.ts'
import { App } from './app/App.tsx'
import { ErrorBoundary } from './app/ErrorBoundary.tsx'
import { FailureScreen } from './app/FailureScreen.tsx'
import { applyFirstTheme } from './app/use-appearance.ts'
import { readerLocale } from './hooks/reader-locale.ts'
import { createSessionKeeper } from './hooks/session-keeper.ts'
import { createSettingsStore } from './hooks/settings-store.ts'
import { WindowProvider } from './hooks/window-context.tsx'
import { createFaultReport } from './room/fault-report.ts'
import { openSession } from './room/session-client.ts'
import { createWindowIpc } from './room/window-ipc.ts'

applyFirstTheme()

const element = document.getElementById('root')
if (!element || !window.stillpoint) throw new Error('the page was loaded without its preload script')

const text = createText(readerLocale(navigator.language))
const ipc = createWindowIpc(window.stillpoint)
const onFault = createFaultReport(ipc)
const root = createRoot(element)
start()

function start(): void {
  createSettingsStore(ipc).then(
    (settings) => {
      const sessions = createSessionKeeper((sessionId) => openSession(ipc, sessionId, { onFault }))
      ipc.on('window.leaving', () => {
        // Main goes on without the answer after a while; there is nobody left to tell of a failure.
        sessions
          .flushAll()
          .then(() => ipc.call('window.left'))
          .catch(() => undefined)
      })
      root.render(
        <StrictMode>
          <ErrorBoundary fallback={(retry) => <FailureScreen text={text} onRetry={retry} />}>
            <WindowProvider services={{ ipc, settings, sessions, text }}>
              <App />
            </WindowProvider>
          </ErrorBoundary>
        </StrictMode>,
      )
    },
    () => root.render(<FailureScreen text={text} onRetry={start} />),
  )
}
