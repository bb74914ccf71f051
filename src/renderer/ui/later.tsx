import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

/**
 * A screen whose script is read when it is first shown, because the start does not need it. Change to it in a
 * transition, below a `Suspense` that stands already: the screen before it then stays until this one is there.
 */
export function laterScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return lazy(async () => ({ default: await load() }))
}

/** A dialog whose script is read when it first opens. Nothing else on the screen waits for it. */
export function laterDialog<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Dialog = laterScreen(load)
  return (props) => (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  )
}
