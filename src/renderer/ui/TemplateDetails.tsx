import type { Template } from '#shared/template/schema.ts'
import type { Text } from '#shared/text/text.ts'
import { Disclosure } from './Disclosure.tsx'
import styles from './TemplateDetails.module.css'
import { groupText, minutesText } from './template-text.ts'

interface TemplateDetailsProps {
  template: Template
  text: Text
}

/** All that is good to know about a template before choosing it: whom it suits, its way, and how well it is known. */
export function TemplateDetails({ template, text }: TemplateDetailsProps) {
  return (
    <div className={styles['details']}>
      <dl className={styles['facts']}>
        <Fact name={text('ui.template.when')} value={template.when} />
        <Fact name={text('ui.template.minutes')} value={minutesText(text, template.minutes)} />
        <Fact name={text('ui.template.group')} value={groupText(text, template.group)} />
        <Fact name={text('ui.template.who')} value={text(`ui.gate.${template.gate}`)} />
        <Fact name={text('ui.template.kept')} value={text(`ui.record.${template.recordLevel}`)} />
      </dl>
      <div className={styles['notFor']}>
        <p className={styles['label']}>{text('ui.template.notFor')}</p>
        <ul>
          {template.notFor.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div>
        <Disclosure title={text('ui.template.phases')}>
          <Phases template={template} text={text} />
        </Disclosure>
        <Disclosure title={text('ui.template.rules')}>
          <ul className={styles['bullets']}>
            {template.groundRules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Disclosure>
        <Disclosure title={text('ui.template.known')}>
          <p>
            <strong>{text(`ui.evidence.${template.evidence.strength}`)}</strong> {template.evidence.note}
          </p>
          <p>{template.attribution}</p>
          <p className={styles['label']}>{text('ui.template.sources')}</p>
          <ul className={styles['bullets']}>
            {template.sources.map((source) => (
              <li key={source.title}>
                {source.title}
                {source.url ? <span className={styles['url']}>{source.url}</span> : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </div>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className={styles['label']}>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Phases({ template, text }: TemplateDetailsProps) {
  return (
    <ol className={styles['phases']}>
      {template.phases.map((phase) => (
        <li key={phase.id}>
          <span className={styles['phase']}>{phase.title}</span>
          <span className={styles['phaseMinutes']}>
            {phase.minutes < 1
              ? text('ui.template.phaseShort')
              : text('ui.template.phaseMinutes', { minutes: Math.round(phase.minutes) })}
          </span>
          <span className={styles['purpose']}>{phase.purpose}</span>
        </li>
      ))}
    </ol>
  )
}
