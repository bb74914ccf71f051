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

/** A part of a screen, such as a dialog, whose script is read when it is first shown. Nothing around it waits for it. */
export function laterPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Part = laterScreen(load)
  return (props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  )
}
