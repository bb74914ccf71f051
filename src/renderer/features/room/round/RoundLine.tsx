import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useState } from 'react'
import { useRoomCommands } from '#renderer/features/room/keys/commands.tsx'
import { fillRandom } from '#renderer/features/room/parts/fill-random.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Disclosure } from '#renderer/ui/Disclosure.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { RoundPlace } from '#shared/doc/kinds/round.ts'
import { newId } from '#shared/ids.ts'
import type { Phase } from '#shared/template/schema.ts'
import { FloorTime } from './FloorTime.tsx'
import styles from './round.module.css'
import { type LedRound, useRound } from './use-round.ts'

/** The order of a round and the way on, for the eyes of the one who leads it. */
export function RoundLine({ session, phase }: { session: LiveSession; phase: Phase }) {
  const text = useText()
  const led = useRound(session, phase)
  const { line, round, next, previous } = led
  const isGoing = round !== null && !round.isOver
  const goOn = next ? text(isGoing ? 'kinds.round.next' : 'kinds.round.begin', { name: next.name }) : null
  const end = text('kinds.round.end')
  useRoomCommands([
    ...(round?.isOver
      ? []
      : [{ id: 'round.next', keys: 'roundNext' as const, label: goOn ?? end, run: led.goOn }]),
    ...(previous
      ? [
          {
            id: 'round.back',
            keys: 'roundBack' as const,
            label: text('kinds.round.back', { name: previous.name }),
            run: led.goBack,
          },
        ]
      : []),
  ])
  return (
    <section className={styles['order']} aria-labelledby="round-line">
      <h2 id="round-line" className={styles['title']}>
        {text('kinds.round.line')}
      </h2>
      <p className={styles['says']}>
        {text(phase.roundOrder === 'juniors-first' ? 'kinds.round.lineJuniors' : 'kinds.round.lineGroup')}
      </p>
      <ol className={styles['line']}>
        {line.map((place, index) => (
          <Place key={place.id} led={led} place={place} index={index} />
        ))}
      </ol>
      <Add led={led} />
      {isGoing ? <FloorTime key={round.speaker?.id ?? ''} /> : null}
      <div className={styles['go']}>
        {previous ? (
          <Button onPress={led.goBack}>{text('kinds.round.back', { name: previous.name })}</Button>
        ) : null}
        {round?.isOver ? (
          <Button onPress={led.startAgain}>{text('kinds.round.again')}</Button>
        ) : (
          <>
            {isGoing && next ? <Button onPress={() => led.end()}>{end}</Button> : null}
            <Button variant="primary" onPress={led.goOn}>
              {goOn ?? end}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}

function Place({ led, place, index }: { led: LedRound; place: RoundPlace; index: number }) {
  const text = useText()
  const { id, name } = place
  const hasFloor = led.round?.speaker?.id === id && !led.round.isOver
  const state = hasFloor
    ? 'kinds.round.now'
    : led.passing.has(id)
      ? 'kinds.round.passes'
      : place.isDone
        ? 'kinds.round.spoke'
        : null
  return (
    <li data-now={hasFloor || undefined}>
      <span className={styles['who']}>
        <span dir="auto">{name}</span>
        {state ? <small>{text(state)}</small> : null}
      </span>
      <span className={styles['controls']}>
        <IconButton
          label={text('kinds.round.up', { name })}
          isDisabled={index === 0}
          onPress={() => led.move(id, -1)}
        >
          <ArrowUp size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={text('kinds.round.down', { name })}
          isDisabled={index === led.line.length - 1}
          onPress={() => led.move(id, 1)}
        >
          <ArrowDown size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
        <IconButton label={text('kinds.round.out', { name })} onPress={() => led.remove(id)}>
          <X size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </span>
    </li>
  )
}

function Add({ led }: { led: LedRound }) {
  const text = useText()
  const [name, setName] = useState('')
  const add = () => {
    if (name.trim() === '') return
    led.add({ id: newId(fillRandom), name: name.trim() })
    setName('')
  }
  return (
    <Disclosure title={text('kinds.round.add')} level={3}>
      <div className={styles['add']}>
        {led.others.map((person) => (
          <Button key={person.id} onPress={() => led.add({ id: person.id, name: person.name })}>
            {text('kinds.round.addPerson', { name: person.name })}
          </Button>
        ))}
        <TextField
          label={text('kinds.round.addName')}
          value={name}
          onChange={setName}
          onSubmit={add}
          maxLength={80}
        />
        <Button onPress={add}>{text('kinds.round.addButton')}</Button>
      </div>
    </Disclosure>
  )
}
