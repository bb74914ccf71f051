import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components'
import styles from './Disclosure.module.css'

interface DisclosureProps {
  title: string
  children: ReactNode
  level?: 2 | 3 | 4
  isOpenAtFirst?: boolean
}

/** A part that opens when someone wants to know more. */
export function Disclosure({ title, children, level = 3, isOpenAtFirst = false }: DisclosureProps) {
  return (
    <AriaDisclosure className={styles['disclosure'] ?? ''} defaultExpanded={isOpenAtFirst}>
      <Heading level={level} className={styles['heading'] ?? ''}>
        <Button slot="trigger" className={styles['button'] ?? ''}>
          <span className={styles['chevron']}>
            <ChevronRight size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
          </span>
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className={styles['panel'] ?? ''}>
        <div className={styles['inner']}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  )
}
