import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import styles from './Breathing.module.css'

const paces = ['quicker', 'usual', 'slower'] as const
type Pace = (typeof paces)[number]

/** A circle to breathe with. With reduced motion it stands still and words take its place. */
export function Breathing() {
  const text = useText()
  const [pace, setPace] = useState<Pace>('usual')
  return (
    <>
      {/* Another pace starts with breathing in, so the circle is made anew. */}
      <div key={pace} className={styles['space']} data-pace={pace} aria-hidden="true">
        <span className={styles['circle']} />
        <span className={styles['words']}>
          <span className={styles['in']}>{text('care.in')}</span>
          <span className={styles['out']}>{text('care.out')}</span>
        </span>
      </div>
      <SegmentedControl
        label={text('care.pace')}
        value={pace}
        onChange={setPace}
        options={paces.map((value) => ({ value, label: text(`care.pace.${value}`) }))}
      />
      <p>{text('care.breatheStill', { pace })}</p>
    </>
  )
}
