import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Check } from '#renderer/ui/Check.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import styles from './SelfCheck.module.css'

const questions = ['tired', 'involved', 'second', 'alone'] as const
type Question = (typeof questions)[number]

/** Before leading: how the facilitator is. Seen by nobody else, kept nowhere, gone when it is closed. */
export function SelfCheck() {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {text('care.self.open')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('care.self.title')}
        actions={
          <Button variant="primary" onPress={() => setOpen(false)}>
            {text('care.close')}
          </Button>
        }
      >
        <Questions />
      </Dialog>
    </>
  )
}

function Questions() {
  const text = useText()
  const [so, setSo] = useState<readonly Question[]>([])
  const change = (question: Question, isSo: boolean) =>
    setSo((before) => (isSo ? [...before, question] : before.filter((each) => each !== question)))
  return (
    <>
      <p>{text('care.self.text')}</p>
      <div className={styles['questions']}>
        {questions.map((question) => (
          <Check key={question} isOn={so.includes(question)} onChange={(isSo) => change(question, isSo)}>
            {text(`care.self.${question}`)}
          </Check>
        ))}
      </div>
      <div role="status" className={styles['advice']}>
        {so.map((question) => (
          <p key={question}>{text(`care.self.${question}Then`)}</p>
        ))}
      </div>
    </>
  )
}
