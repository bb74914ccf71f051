import { useCallback } from 'react'
import { useAnswer } from '#renderer/hooks/use-answer.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { Spinner } from '#renderer/ui/Spinner.tsx'
import { TemplateDetails } from '#renderer/ui/TemplateDetails.tsx'
import { byFamily } from '#renderer/ui/template-text.ts'
import { errorText } from '#shared/text/text.ts'
import styles from './TemplatesScreen.module.css'

interface TemplatesScreenProps {
  onBack: () => void
  onUse: (templateId: string) => void
}

/** All templates, to read in peace. */
export function TemplatesScreen({ onBack, onUse }: TemplatesScreenProps) {
  const text = useText()
  const { ipc } = useWindow()
  const { language } = text
  const listed = useAnswer(useCallback(() => ipc.call('templates.list', language), [ipc, language]))
  return (
    <Page back={{ label: text('ui.back'), onPress: onBack }} width="reading">
      <ScreenHeading lead={text('templates.lead')}>{text('templates.title')}</ScreenHeading>
      {listed.state === 'loading' ? <Spinner label={text('prepare.loading')} /> : null}
      {listed.state === 'failed' ? (
        <Banner kind="care" action={{ label: text('ui.tryAgain'), onPress: listed.retry }}>
          {text('prepare.failed')} {errorText(text, listed.error)}
        </Banner>
      ) : null}
      {listed.state === 'ready' && listed.value.templates.length === 0 ? (
        <EmptyState title={text('prepare.none')}>{text('prepare.noneText')}</EmptyState>
      ) : null}
      {listed.state === 'ready'
        ? byFamily(listed.value.templates).map((group) => (
            <section
              key={group.family}
              aria-labelledby={`family-${group.family}`}
              className={styles['family']}
            >
              <h2 id={`family-${group.family}`} className={styles['title']}>
                {text(`ui.family.${group.family}`)}
              </h2>
              {group.templates.map((template) => (
                <Card key={template.id} as="article" padding="wide" aria-labelledby={`name-${template.id}`}>
                  <h3 id={`name-${template.id}`} className={styles['name']}>
                    {template.name}
                  </h3>
                  <p className={styles['summary']}>{template.summary}</p>
                  <TemplateDetails template={template} text={text} />
                  <div className={styles['use']}>
                    <Button onPress={() => onUse(template.id)}>{text('templates.use')}</Button>
                  </div>
                </Card>
              ))}
            </section>
          ))
        : null}
    </Page>
  )
}
