import type { RecordLevel } from '#shared/template/schema.ts'
import type { Text } from '#shared/text/text.ts'
import { ChoiceList } from './ChoiceList.tsx'

interface LevelChoiceProps {
  /** Those that may still be chosen. */
  levels: readonly RecordLevel[]
  /** What the template proposes, where that is worth saying. */
  suggested?: RecordLevel
  value: RecordLevel
  onChange: (level: RecordLevel) => void
  text: Text
  /** Whether the sentences are about a session to come, or about closing one. */
  says?: 'says' | 'closes'
}

/** What stays of a session, each with one true sentence. */
export function LevelChoice({ levels, suggested, value, onChange, text, says = 'says' }: LevelChoiceProps) {
  const choices = levels.map((level) => ({
    value: level,
    label: text(`keep.level.${level}`),
    detail: text(`keep.${says}.${level}`),
    ...(level === suggested ? { fact: text('keep.suggested') } : {}),
  }))
  return (
    <ChoiceList
      label={text('keep.title')}
      groups={[{ title: '', choices }]}
      value={value}
      onChange={(next) => onChange(levels.find((level) => level === next) ?? value)}
    />
  )
}
