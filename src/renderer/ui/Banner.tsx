import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Banner.module.css'
import { Button } from './Button.tsx'

interface BannerProps {
  /** `care` for people and things due, `risk` for data that may be lost and nothing else, `info` for the rest. */
  kind: 'care' | 'risk' | 'info'
  children: ReactNode
  action?: { label: string; onPress: () => void; pending?: string | null }
}

const icons = { care: CircleAlert, risk: TriangleAlert, info: Info }

/** A sentence across the page with at most one way on. `risk` is read out at once, the others politely. */
export function Banner({ kind, children, action }: BannerProps) {
  const Icon = icons[kind]
  return (
    <div className={`${styles['banner']} ${styles[kind]}`}>
      <span className={styles['icon']}>
        <Icon size="1.25rem" strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div role={kind === 'risk' ? 'alert' : 'status'} className={styles['words']}>
        {children}
      </div>
      {action ? (
        <Button onPress={action.onPress} pending={action.pending ?? null}>
          {action.label}
        </Button>
      ) : null}
    </div>
  )
}
