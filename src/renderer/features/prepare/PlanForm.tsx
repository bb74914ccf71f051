import { useText } from '#renderer/hooks/use-window.ts'
import { ContactsField } from '#renderer/ui/ContactsField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { PlanDraft } from './draft.ts'
import styles from './PlanForm.module.css'

interface PlanFormProps {
  draft: PlanDraft
  onChange: (draft: PlanDraft) => void
}

/** What people may want to say of the session beforehand. */
export function PlanForm({ draft, onChange }: PlanFormProps) {
  const text = useText()
  const set = (change: Partial<PlanDraft>) => onChange({ ...draft, ...change })
  return (
    <section aria-labelledby="about-title" className={styles['form']}>
      <div>
        <h2 id="about-title">{text('prepare.about')}</h2>
        <p className={styles['hint']}>{text('prepare.aboutHint')}</p>
      </div>
      <TextField
        label={text('prepare.name')}
        description={text('prepare.nameHint')}
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={80}
      />
      <TextField
        label={text('prepare.sessionTitle')}
        value={draft.title}
        onChange={(title) => set({ title })}
        placeholder={text('prepare.titlePlaceholder')}
        maxLength={200}
      />
      <div className={styles['pair']}>
        <TextField
          label={text('prepare.place')}
          value={draft.place}
          onChange={(place) => set({ place })}
          placeholder={text('prepare.placePlaceholder')}
          maxLength={200}
        />
        <TextField
          label={text('prepare.time')}
          value={draft.time}
          onChange={(time) => set({ time })}
          type="datetime-local"
        />
      </div>
      <div className={styles['contacts']}>
        <h3 className={styles['label']}>{text('prepare.contacts')}</h3>
        <p className={styles['hint']}>
          {text('prepare.contactsHint')} {draft.contacts.length > 0 ? text('prepare.contactsFrom') : ''}
        </p>
        <ContactsField contacts={draft.contacts} onChange={(contacts) => set({ contacts })} text={text} />
      </div>
    </section>
  )
}
