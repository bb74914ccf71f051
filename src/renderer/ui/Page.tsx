import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './Page.module.css'

interface PageProps {
  children: ReactNode
  /** The way back, top left. */
  back?: { label: string; onPress: () => void }
  /** What stands in the top line instead of, or beside, the way back. */
  top?: ReactNode
  /** A line that stays at the bottom edge: the way on. */
  foot?: ReactNode
  width?: 'reading' | 'wide'
}

/** One calm column on paper, with the way back above and the way on below. */
export function Page({ children, back, top, foot, width = 'wide' }: PageProps) {
  return (
    <div className={`${styles['page']} ${styles[width]}`}>
      <header className={styles['top']}>
        {back ? (
          <Button
            variant="quiet"
            onPress={back.onPress}
            icon={
              <span className={styles['arrow']}>
                <ArrowLeft size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
              </span>
            }
          >
            {back.label}
          </Button>
        ) : null}
        {top}
      </header>
      <main className={styles['main']} id="content" tabIndex={-1}>
        <div className={styles['content']}>{children}</div>
        {foot ? (
          <div className={styles['foot']}>
            <div className={styles['footInner']}>{foot}</div>
          </div>
        ) : null}
      </main>
    </div>
  )
}
