import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestThemes } from './suggest-themes.ts'

const notes = (...texts: string[]) => texts.map((text, index) => ({ key: String(index), text }))

test('notes that share a word are offered together, under that word', () => {
  expect(
    suggestThemes(
      notes(
        'The radio was silent for minutes',
        'Nobody had two bags',
        'We could not hear the radios at the gate',
        'Our bags stood open',
        'Kind words at the end',
      ),
    ),
  ).toEqual([
    { title: 'Radio', noteKeys: ['0', '2'] },
    { title: 'Bags', noteKeys: ['1', '3'] },
  ])
})

test('words that only join sentences, in any of the languages, make no theme', () => {
  expect(suggestThemes(notes('We were there with them', 'They were there after that'))).toEqual([])
  expect(suggestThemes(notes('Wir haben nicht', 'Sie haben nichts nicht'))).toEqual([])
  expect(suggestThemes(notes('كان هذا صعبا', 'كان هناك ضجيج'))).toEqual([])
})

test('words of every script are found, forms of one word together', () => {
  expect(suggestThemes(notes('Das Funkgerät war stumm', 'Zwei Funkgeräte fehlten'))).toEqual([
    { title: 'Funkgerät', noteKeys: ['0', '1'] },
  ])
  expect(suggestThemes(notes('الضجيج كبير', 'الضجيج لم يتوقف'))[0]?.noteKeys).toEqual(['0', '1'])
})

test('a word that most of many notes hold makes no theme', () => {
  const texts = Array.from({ length: 8 }, (_, index) => `ambulance number${index}`)
  expect(suggestThemes(notes(...texts)).map(({ title }) => title)).not.toContain('Ambulance')
})

test('every suggestion holds two notes or more, none twice, and the same notes give the same ones', () => {
  const word = fc.constantFrom(
    'radio',
    'radios',
    'bag',
    'packed',
    'gate',
    'silence',
    'night',
    'shift',
    'calm',
    '🙂',
  )
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const given = notes(...texts)
      const suggestions = suggestThemes(given)
      const keys = suggestions.flatMap(({ noteKeys }) => noteKeys)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { title, noteKeys } of suggestions) {
        expect(noteKeys.length).toBeGreaterThanOrEqual(2)
        for (const key of noteKeys)
          expect(given[Number(key)]?.text.toLowerCase()).toContain(title.toLowerCase().slice(0, 5))
      }
      expect(suggestThemes([...given])).toEqual(suggestions)
    }),
  )
})
