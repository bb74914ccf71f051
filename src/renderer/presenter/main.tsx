import '../no-eval.ts'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '../styles/arabic.css'
import '../styles/tokens.css'
import '../styles/base.css'
import { createRoot } from 'react-dom/client'
import type { PresenterPage } from '#shared/room/presenter.ts'
import { LargeScreen } from './LargeScreen.tsx'

/** The page of the large screen: it shows what it is sent and asks for nothing. */

const element = document.getElementById('root')
if (!element || !window.stillpoint) throw new Error('the page was loaded without its preload script')

const root = createRoot(element)
window.stillpoint.on((name, data) => {
  if (name === 'presenter.page') root.render(<LargeScreen page={data as PresenterPage} />)
})
