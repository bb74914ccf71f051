import { useText } from '#renderer/hooks/use-window.ts'
import { Disclosure } from '#renderer/ui/Disclosure.tsx'
import type { TemplateProblem } from '#shared/ipc/contract.ts'
import styles from './TemplateProblems.module.css'

/** Template files that could not be used: which, where in the file, and what to do. */
export function TemplateProblems({ problems }: { problems: readonly TemplateProblem[] }) {
  const text = useText()
  if (problems.length === 0) return null
  const files = new Set(problems.map((problem) => problem.file)).size
  return (
    <Disclosure title={text('prepare.problems', { count: files })} level={2}>
      <ul className={styles['problems']}>
        {problems.map((problem) => (
          <li key={`${problem.file}:${problem.line}:${problem.path}`}>
            <p>{text('prepare.problem', { ...problem })}</p>
            {problem.path ? (
              <p className={styles['path']}>{text('prepare.problemPath', { path: problem.path })}</p>
            ) : null}
            <p className={styles['remedy']}>{problem.remedy}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
