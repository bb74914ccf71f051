import { useMemo } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Disclosure } from '#renderer/ui/Disclosure.tsx'
import { type Suggestion, suggestThemes } from '#shared/doc/kinds/suggest-themes.ts'
import type { VisibleNote } from '#shared/doc/visibility.ts'
import styles from './themes.module.css'

interface OffersProps {
  /** Notes that belong to no theme yet. */
  notes: readonly VisibleNote[]
  onTake: (offer: Suggestion) => void
}

/** Groups found by shared words, for those who want a beginning. Closed until someone asks, and nothing happens by itself. */
export function Offers({ notes, onTake }: OffersProps) {
  const text = useText()
  const offers = useMemo(() => suggestThemes(notes), [notes])
  if (offers.length === 0) return null
  return (
    <Disclosure title={text('kinds.themes.offers')} level={2}>
      <p className={styles['says']}>{text('kinds.themes.offersText')}</p>
      <ul className={styles['offers']}>
        {offers.map((offer) => {
          const values = { theme: offer.title, count: offer.noteKeys.length }
          return (
            <li key={offer.title}>
              <span>{text('kinds.themes.offer', values)}</span>
              <Button onPress={() => onTake(offer)}>{text('kinds.themes.take', values)}</Button>
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
