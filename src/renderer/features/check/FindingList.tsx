import { useText } from '#renderer/hooks/use-window.ts'
import { type CheckStep, checkSteps } from '#shared/room/check/facts.ts'
import type { Finding, Verdict } from '#shared/room/check/judge.ts'
import styles from './FindingList.module.css'
import { remedyOf } from './remedy.ts'

interface FindingListProps {
  findings: readonly Finding[]
  /** What is being tried; the steps from there on have no finding yet. Null when all of it was tried. */
  running: CheckStep | null
}

/** Each step with what was found. The sign before it only repeats the words. */
export function FindingList({ findings, running }: FindingListProps) {
  const reached = running === null ? checkSteps.length : checkSteps.indexOf(running)
  return (
    <ol className={styles['list']}>
      {findings.map((finding, index) => (
        <FindingRow
          key={finding.step}
          finding={finding}
          state={index < reached ? finding.verdict : index === reached ? 'running' : 'waiting'}
        />
      ))}
    </ol>
  )
}

type State = Verdict | 'running' | 'waiting'

function FindingRow({ finding, state }: { finding: Finding; state: State }) {
  const text = useText()
  const isFound = state !== 'running' && state !== 'waiting'
  const remedy = isFound ? remedyOf(text, finding.cause) : null
  return (
    <li className={styles['row']}>
      <span className={`${styles['sign']} ${styles[state]}`} aria-hidden="true" />
      <div className={styles['words']}>
        <p className={styles['step']}>
          <span>{text(`check.step.${finding.step}`)}</span>
          <span className={styles['verdict']}>{text(`check.verdict.${state}`)}</span>
        </p>
        {isFound ? <p className={styles['cause']}>{text(`check.${finding.cause}`)}</p> : null}
        {remedy ? <p className={styles['remedy']}>{remedy}</p> : null}
      </div>
    </li>
  )
}
