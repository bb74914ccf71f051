import { useText } from '#renderer/hooks/use-window.ts'
import { Check } from '#renderer/ui/Check.tsx'
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx'
import { type Given, happenings, type Question, questions } from '#shared/template/chooser/answers.ts'
import type { TextKey } from '#shared/text/en.ts'
import styles from './Chooser.module.css'

interface ChooserQuestionsProps {
  /** Those that are asked now, in their order. */
  ask: readonly Question[]
  given: Given
  onGive: (more: Given) => void
}

/** The questions asked so far, each with its answer; the next one comes when the one before has one. */
export function ChooserQuestions({ ask, given, onGive }: ChooserQuestionsProps) {
  const text = useText()
  return (
    <div className={styles['questions']}>
      {ask
        .filter((question) => !isLaterHappening(question))
        .map((question) => (
          <section key={question} aria-labelledby={`ask-${question}`}>
            <h2 id={`ask-${question}`} className={styles['question']}>
              {isHappening(question) ? text('chooser.q.what') : text(`chooser.q.${question}`)}
            </h2>
            {isHappening(question) ? (
              <Happenings given={given} onGive={onGive} />
            ) : (
              <ChoiceList
                label={text(`chooser.q.${question}`)}
                groups={[
                  {
                    title: '',
                    choices: optionsOf(question).map((option) => ({
                      value: option.value,
                      label: text(option.label),
                    })),
                  },
                ]}
                value={given[question] ?? ''}
                onChange={(value) => onGive({ [question]: value })}
              />
            )}
          </section>
        ))}
    </div>
  )
}

type Plain = Exclude<Question, (typeof happenings)[number]>

function isHappening(question: Question): question is (typeof happenings)[number] {
  return (happenings as readonly Question[]).includes(question)
}

/** What happened is one question on the screen, with a tick for each. */
function isLaterHappening(question: Question): boolean {
  return isHappening(question) && question !== happenings[0]
}

type OptionText = Extract<TextKey, `chooser.q.${Plain}.${string}`>

/** The answers to one question with the names of their words; a test has every one of them. */
function optionsOf(question: Plain): { value: string; label: OptionText }[] {
  return questions[question].map((value) => ({
    value,
    label: `chooser.q.${question}.${value}` as OptionText,
  }))
}

function Happenings({ given, onGive }: Pick<ChooserQuestionsProps, 'given' | 'onGive'>) {
  const text = useText()
  const none = happenings.every((each) => given[each] === 'no')
  const answer = (on: (each: (typeof happenings)[number]) => boolean): Given =>
    Object.fromEntries(happenings.map((each) => [each, on(each) ? 'yes' : 'no']))
  return (
    <div className={styles['ticks']}>
      {happenings.map((happening) => (
        <Check
          key={happening}
          isOn={given[happening] === 'yes'}
          onChange={(on) => onGive(answer((each) => (each === happening ? on : given[each] === 'yes')))}
        >
          {text(`chooser.q.${happening}`)}
        </Check>
      ))}
      <Check isOn={none} onChange={() => onGive(answer(() => false))}>
        {text('chooser.q.none')}
      </Check>
    </div>
  )
}
