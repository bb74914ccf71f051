import { useCallback, useState } from 'react'
import { useKeeping } from '#renderer/hooks/keeping-context.tsx'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useAnswer } from '#renderer/hooks/use-answer.ts'
import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Spinner } from '#renderer/ui/Spinner.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { minutesText } from '#renderer/ui/template-text.ts'
import type { Template } from '#shared/template/schema.ts'
import { errorText } from '#shared/text/text.ts'
import styles from './cards.module.css'
import { quickTemplate } from './quick-template.ts'

interface QuickStartProps {
  lastName: string
  onOpen: (sessionId: string) => void
  onOther: () => void
  onClose: () => void
}

/** From the hallway to an open room: one name, one press. */
export function QuickStart({ lastName, onOpen, onOther, onClose }: QuickStartProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [settings] = useSettings()
  const keeping = useKeeping()
  const [name, setName] = useState(lastName)
  const { language } = text
  const listed = useAnswer(useCallback(() => ipc.call('templates.list', language), [ipc, language]))
  const template = listed.state === 'ready' ? quickTemplate(listed.value.templates) : null
  const start = useAction(async (chosen: Template, isKept: boolean) => {
    const id = await ipc.call('sessions.create', {
      templateId: chosen.id,
      title: '',
      place: '',
      plannedFor: null,
      hostName: name.trim() || text('prepare.nameDefault'),
      supportContacts: settings.supportContacts,
      ...(isKept ? {} : { recordLevel: 'R0' as const }),
      contactsCheckedOn: settings.contactsCheckedOn ?? null,
    })
    onOpen(id)
  })
  const error = start.error ?? (listed.state === 'failed' ? listed.error : null)
  const open = () => {
    if (template) start.run(template, keeping.isReady)
  }
  const openKept = () => {
    if (template) keeping.before(() => start.run(template, true))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text('home.quick.title')}
      actions={
        <>
          <Button variant="quiet" onPress={onOther}>
            {text('home.quick.other')}
          </Button>
          <Button
            variant="primary"
            isDisabled={!template}
            pending={start.isPending ? text('home.quick.opening') : null}
            onPress={open}
            autoFocus={lastName !== ''}
          >
            {text('home.quick.open')}
          </Button>
        </>
      }
    >
      {template ? (
        <p>
          {text('home.quick.with', {
            template: template.name,
            minutes: minutesText(text, template.minutes),
          })}{' '}
          {template.summary}
        </p>
      ) : null}
      {listed.state === 'loading' ? <Spinner label={text('ui.loading')} /> : null}
      <TextField
        label={text('home.quick.name')}
        description={text('prepare.nameHint')}
        value={name}
        onChange={setName}
        maxLength={80}
        autoFocus={lastName === ''}
        onSubmit={open}
      />
      {keeping.isReady ? null : (
        <div className={styles['note']}>
          <p>{text('home.quick.notKept')}</p>
          <Button variant="quiet" isDisabled={!template} onPress={openKept}>
            {text('home.quick.keep')}
          </Button>
        </div>
      )}
      {error ? <Banner kind="care">{errorText(text, error)}</Banner> : null}
    </Dialog>
  )
}
