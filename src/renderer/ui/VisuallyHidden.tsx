import type { ReactNode } from 'react'
import { VisuallyHidden as AriaVisuallyHidden } from 'react-aria-components'

/** Words for those who listen to the page rather than look at it. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <AriaVisuallyHidden>{children}</AriaVisuallyHidden>
}
