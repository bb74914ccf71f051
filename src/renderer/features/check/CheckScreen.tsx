import { useEffect, useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { Spinner } from '#renderer/ui/Spinner.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { firstCause, judge } from '#shared/room/check/judge.ts'
import { errorText } from '#shared/text/text.ts'
import styles from './CheckScreen.module.css'
import { FindingList } from './FindingList.tsx'
import { FirstRemedy } from './FirstRemedy.tsx'
import { useCheck } from './use-check.ts'

interface CheckScreenProps {
  /** What the person was about to join by; empty when there is nothing yet. */
  address: string
  onBack: () => void
}

/** Tries each step of the way into a room and says in plain words what stands in it. */
export function CheckScreen({ address: known, onBack }: CheckScreenProps) {
  const text = useText()
  const [address, setAddress] = useState(known)
  const { run, isRunning, progress, error } = useCheck()
  // What was asked for by coming here; from then on it is the button's.
  useEffect(() => run(known), [run, known])
  const findings = progress ? judge(progress.facts) : []
  const isDone = progress !== null && progress.step === null && !isRunning
  return (
    <Page back={{ label: text('ui.back'), onPress: onBack }} width="reading">
      <ScreenHeading lead={text('check.lead')}>{text('check.title')}</ScreenHeading>
      <div className={styles['ask']}>
        <TextField
          label={text('check.address')}
          description={text('check.addressHint')}
          value={address}
          onChange={setAddress}
          maxLength={260}
          onSubmit={() => run(address)}
        />
        <Button onPress={() => run(address)} isDisabled={isRunning}>
          {text(isDone ? 'check.again' : 'check.run')}
        </Button>
      </div>
      {error ? <Banner kind="care">{errorText(text, error)}</Banner> : null}
      <div className={styles['state']}>
        {progress?.step ? (
          <Spinner label={text('check.running', { step: text(`check.step.${progress.step}`) })} />
        ) : null}
        <p role="status" className={isDone ? styles['done'] : undefined}>
          {isDone ? text('check.done') : null}
        </p>
      </div>
      {isDone ? (
        <FirstRemedy first={firstCause(findings)} isReached={progress.facts.answer !== null} />
      ) : null}
      {progress ? (
        <Card as="section" aria-labelledby="check-findings" padding="wide">
          <h2 id="check-findings" className={styles['heading']}>
            {text('check.findings')}
          </h2>
          <FindingList findings={findings} running={progress.step} />
        </Card>
      ) : null}
    </Page>
  )
}
