import { useLayoutEffect, useSyncExternalStore } from 'react'
import { useSettings } from '#renderer/hooks/use-window.ts'

const darkQuery = '(prefers-color-scheme: dark)'

/** The colours before the settings are known: main has told Chromium already which ones were chosen. */
export function applyFirstTheme(): void {
  document.documentElement.dataset['theme'] = matchMedia(darkQuery).matches ? 'dark' : 'light'
}

/** Puts the chosen colours and text size on the page, and follows the computer where it was asked to. */
export function useAppearance(): void {
  const [{ theme, textSize }] = useSettings()
  const isSystemDark = useSyncExternalStore(subscribe, () => matchMedia(darkQuery).matches)
  const shown = theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = shown
    document.documentElement.dataset['textSize'] = String(textSize)
  }, [shown, textSize])
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(darkQuery)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
