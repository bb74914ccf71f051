import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import type { Given } from '#shared/template/chooser/answers.ts'
import { nextStep } from '#shared/template/chooser/choose.ts'
import type { Template } from '#shared/template/schema.ts'
import styles from './Chooser.module.css'
import { ChooserQuestions } from './ChooserQuestions.tsx'
import { ChooserResult } from './ChooserResult.tsx'

interface ChooserProps {
  templates: readonly Template[]
  onBack: () => void
  onUse: (templateId: string) => void
  onSupport: () => void
}

/** A few plain questions, and what fits; or what comes before any group. Nothing of the answers is kept. */
export function Chooser({ templates, onBack, onUse, onSupport }: ChooserProps) {
  const text = useText()
  const [given, setGiven] = useState<Given>({})
  const { ask, choice } = nextStep(given, templates)
  return (
    <Page
      back={{ label: text('chooser.back'), onPress: onBack }}
      top={
        Object.keys(given).length > 0 ? (
          <Button variant="quiet" onPress={() => setGiven({})}>
            {text('chooser.again')}
          </Button>
        ) : null
      }
    >
      <ScreenHeading lead={text('chooser.lead')}>{text('chooser.title')}</ScreenHeading>
      <div className={styles['columns']}>
        <ChooserQuestions ask={ask} given={given} onGive={(more) => setGiven({ ...given, ...more })} />
        <ChooserResult choice={choice} onUse={onUse} onSupport={onSupport} />
      </div>
    </Page>
  )
}
