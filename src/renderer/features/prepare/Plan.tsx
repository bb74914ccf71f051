import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx'
import { LevelChoice } from '#renderer/ui/LevelChoice.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { TemplateDetails } from '#renderer/ui/TemplateDetails.tsx'
import { byFamily } from '#renderer/ui/template-text.ts'
import type { TemplateProblem } from '#shared/ipc/contract.ts'
import { conditionsOf, levelsOf } from '#shared/template/gate.ts'
import type { GateCondition, Template } from '#shared/template/schema.ts'
import { errorText, type Text } from '#shared/text/text.ts'
import { Chooser } from './chooser/Chooser.tsx'
import { emptyDraft, type PlanDraft, planOf } from './draft.ts'
import { GateDialog } from './GateDialog.tsx'
import styles from './Plan.module.css'
import { PlanForm } from './PlanForm.tsx'
import { TemplateProblems } from './TemplateProblems.tsx'

interface PlanProps {
  /** At least one. */
  templates: readonly Template[]
  problems: readonly TemplateProblem[]
  templateId: string | null
  onBack: () => void
  onOpen: (sessionId: string) => void
  /** Shows where help is, for who should not meet as a group now. */
  onSupport: () => void
}

/** The screen once the templates are known. */
export function Plan({ templates, problems, templateId, onBack, onOpen, onSupport }: PlanProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [settings] = useSettings()
  const [chosenId, setChosenId] = useState(templateId)
  const [draft, setDraft] = useState<PlanDraft>(() => emptyDraft(settings))
  const [isAsking, setIsAsking] = useState(false)
  const [isChoosing, setIsChoosing] = useState(false)
  const groups = byFamily(templates)
  const chosen = templates.find((template) => template.id === chosenId) ?? groups[0]?.templates[0]
  const open = useAction(async (template: Template, confirmed: GateCondition[]) => {
    const plan = planOf(draft, template.id, text('prepare.nameDefault'))
    onOpen(await ipc.call('sessions.create', { ...plan, confirmed }))
  })
  if (!chosen) return null
  const choose = (id: string) => {
    setChosenId(id)
    setDraft({ ...draft, recordLevel: null })
    setIsChoosing(false)
  }
  if (isChoosing)
    return (
      <Chooser
        templates={templates}
        onBack={() => setIsChoosing(false)}
        onUse={choose}
        onSupport={onSupport}
      />
    )
  const begin = () => {
    if (conditionsOf(chosen).length > 0) setIsAsking(true)
    else open.run(chosen, [])
  }
  return (
    <Page
      back={{ label: text('ui.back'), onPress: onBack }}
      foot={
        <div className={styles['foot']}>
          {open.error ? <Banner kind="care">{errorText(text, open.error)}</Banner> : null}
          <p className={styles['hint']}>{text('prepare.openHint')}</p>
          <Button variant="primary" pending={open.isPending ? text('prepare.opening') : null} onPress={begin}>
            {text('prepare.open')}
          </Button>
        </div>
      }
    >
      <ScreenHeading lead={text('prepare.lead')}>{text('prepare.title')}</ScreenHeading>
      <div className={styles['columns']}>
        <div className={styles['choose']}>
          <div>
            <Button onPress={() => setIsChoosing(true)}>{text('chooser.open')}</Button>
          </div>
          <ChoiceList
            label={text('prepare.choose')}
            groups={groups.map((group) => ({
              title: text(`ui.family.${group.family}`),
              choices: group.templates.map((template) => choiceOf(text, template)),
            }))}
            value={chosen.id}
            onChange={choose}
          />
          <TemplateProblems problems={problems} />
        </div>
        <div className={styles['chosen']}>
          <Card as="section" padding="wide" aria-labelledby="chosen-title">
            <h2 id="chosen-title" className={styles['name']}>
              {chosen.name}
            </h2>
            <p className={styles['summary']}>{chosen.summary}</p>
            <TemplateDetails key={chosen.id} template={chosen} text={text} />
          </Card>
          <section aria-labelledby="keep-title" className={styles['keep']}>
            <h2 id="keep-title">{text('keep.title')}</h2>
            <p className={styles['hint']}>{text('keep.hint')}</p>
            <LevelChoice
              levels={levelsOf(chosen)}
              suggested={chosen.recordLevel}
              value={draft.recordLevel ?? chosen.recordLevel}
              onChange={(recordLevel) => setDraft({ ...draft, recordLevel })}
              text={text}
            />
          </section>
          <PlanForm draft={draft} onChange={setDraft} />
        </div>
      </div>
      {isAsking ? (
        <GateDialog
          template={chosen}
          onClose={() => setIsAsking(false)}
          onConfirm={(confirmed) => {
            setIsAsking(false)
            open.run(chosen, confirmed)
          }}
        />
      ) : null}
    </Page>
  )
}

function choiceOf(text: Text, { id, name, summary, minutes: { min, max } }: Template) {
  const fact = min === max ? text('prepare.minutesExactly', { min }) : text('prepare.minutes', { min, max })
  return { value: id, label: name, detail: summary, fact }
}
