import { useText } from '#renderer/hooks/use-window.ts'
import { paragraphsOf } from '#shared/report/clean-text.ts'
import { calendarDay, dayOf } from '#shared/report/days.ts'
import type { Report } from '#shared/report/report.ts'
import styles from './ReportPreview.module.css'

/** The same report that the files are made from, as a sheet: what is not here does not leave the room. */
export function ReportPreview({ report }: { report: Report }) {
  const text = useText()
  const facts = [
    report.templateName,
    report.place,
    report.plannedFor === null ? '' : dayOf(report.plannedFor, text.locale),
  ].filter((fact) => fact !== '')
  return (
    <article className={styles['sheet']} aria-label={text('summary.preview')}>
      <h3 className={styles['title']} dir="auto">
        {report.title || text('report.untitled')}
      </h3>
      <ul className={styles['facts']}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {report.summaryText ? <Words words={report.summaryText} /> : null}
      {report.phases.map((phase) => (
        <section key={phase.title}>
          <h4>{phase.title || text('report.otherPhase')}</h4>
          {phase.quotes.map((quote, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report is a value; its quotes have no ids and no state
            <blockquote key={index}>
              <Words words={quote.text} />
              {quote.name ? <footer dir="auto">{quote.name}</footer> : null}
            </blockquote>
          ))}
        </section>
      ))}
      {report.actions.length > 0 ? (
        <section>
          <h4>{text('report.actions')}</h4>
          <ul className={styles['actions']}>
            {report.actions.map((action, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report is a value; its actions have no ids and no state
              <li key={index}>
                <span dir="auto">{action.text}</span>
                <small>
                  {[action.owner, action.due ? calendarDay(action.due, text.locale) : '']
                    .filter((fact) => fact !== '')
                    .join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className={styles['about']}>
        <p>{text(report.agreed ? 'report.agreed' : 'report.notAgreed')}</p>
        <p>{text('report.isNot')}</p>
        <p>
          {text(`report.record.${report.recordLevel}`)} {text('report.private')}
        </p>
        <p>{report.attribution}</p>
      </div>
    </article>
  )
}

function Words({ words }: { words: string }) {
  return paragraphsOf(words).map((lines) => (
    <p key={lines.join('\n')} dir="auto" className={styles['words']}>
      {lines.join('\n')}
    </p>
  ))
}
