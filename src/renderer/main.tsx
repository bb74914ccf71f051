import './no-eval.ts'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './styles/arabic.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createText } from '#shared/text/text.ts'
import { FailureScreen } from './app/FailureScreen.tsx'
import { Program } from './app/Program.tsx'
import { applyFirstTheme } from './app/use-appearance.ts'
import { createSessionKeeper } from './hooks/session-keeper.ts'
import { createSettingsStore } from './hooks/settings-store.ts'
import { createTextStore } from './hooks/text-store.ts'
import { createFaultReport } from './room/fault-report.ts'
import { createWindowIpc } from './room/window-ipc.ts'

applyFirstTheme()

const element = document.getElementById('root')
if (!element || !window.stillpoint) throw new Error('the page was loaded without its preload script')

const ipc = createWindowIpc(window.stillpoint)
const onFault = createFaultReport(ipc)
const root = createRoot(element)
start()

function start(): void {
  open().then(
    (program) => root.render(<StrictMode>{program}</StrictMode>),
    () => root.render(<FailureScreen text={createText('en')} onRetry={start} />),
  )
}

async function open() {
  const settings = await createSettingsStore(ipc)
  const texts = await createTextStore(settings, navigator.language)
  const sessions = createSessionKeeper(async (sessionId) => {
    const { openSession } = await import('./room/session-client.ts')
    return openSession(ipc, sessionId, { onFault })
  })
  ipc.on('window.leaving', () => {
    // Main goes on without the answer after a while; there is nobody left to tell of a failure.
    sessions
      .flushAll()
      .then(() => ipc.call('window.left'))
      .catch(() => undefined)
  })
  // A script that could not be read once is not asked for again by the same page.
  const startOver = () => {
    const reload = () => location.reload()
    sessions.flushAll().then(reload, reload)
  }
  return <Program services={{ ipc, settings, sessions }} texts={texts} onStartOver={startOver} />
}
