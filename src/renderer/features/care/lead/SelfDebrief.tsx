import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'

const questions = ['carry', 'good', 'next', 'who'] as const
type Question = (typeof questions)[number]

/** After leading: a few questions for the facilitator alone. What is written is on no disk and gone with the dialog. */
export function SelfDebrief() {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text('care.after.open')}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('care.after.title')}
        size="wide"
        actions={<Button onPress={() => setOpen(false)}>{text('care.after.done')}</Button>}
      >
        <p>{text('care.after.text')}</p>
        <Answers />
        <p>{text('care.after.stay')}</p>
      </Dialog>
    </>
  )
}

function Answers() {
  const text = useText()
  const [words, setWords] = useState<Readonly<Partial<Record<Question, string>>>>({})
  return questions.map((question) => (
    <TextArea
      key={question}
      label={text(`care.after.${question}`)}
      value={words[question] ?? ''}
      onChange={(value) => setWords((before) => ({ ...before, [question]: value }))}
      maxLength={4_000}
    />
  ))
}
