import { Radio, RadioGroup } from 'react-aria-components'
import styles from './ChoiceList.module.css'

export interface Choice {
  value: string
  label: string
  detail?: string
  /** A quiet fact at the end of the first line. */
  fact?: string
}

interface ChoiceListProps {
  label: string
  /** A group without a title has none on the screen. */
  groups: readonly { title: string; choices: readonly Choice[] }[]
  value: string
  onChange: (value: string) => void
}

/** One choice out of a list in groups, all in view. Arrow keys move it. */
export function ChoiceList({ label, groups, value, onChange }: ChoiceListProps) {
  return (
    <RadioGroup aria-label={label} value={value} onChange={onChange} className={styles['list'] ?? ''}>
      {groups.map((group) => (
        <div key={group.title} className={styles['group']}>
          {group.title ? <p className={styles['title']}>{group.title}</p> : null}
          {group.choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} className={styles['choice'] ?? ''}>
              <span className={styles['mark']} aria-hidden="true" />
              <span className={styles['words']}>
                <span className={styles['first']}>
                  <span className={styles['label']}>{choice.label}</span>
                  {choice.fact ? <span className={styles['fact']}>{choice.fact}</span> : null}
                </span>
                {choice.detail ? <span className={styles['detail']}>{choice.detail}</span> : null}
              </span>
            </Radio>
          ))}
        </div>
      ))}
    </RadioGroup>
  )
}
