/** The evening that the demonstration plays: made up, in words that people after such a night might use. */

export const evening = {
  template: 'STOP5 hot debrief',
  title: 'Night of 14 November',
  place: 'Quiet room, second floor',
  leader: 'Maren',
  support: { name: 'Peer support, night line', reach: 'Extension 4410, day and night' },
  summary:
    'Two crews arrived within a minute of each other and one bay was ready. The team worked together for forty minutes, with the family present at the end. What helped was one calm voice leading and someone staying with the family throughout. What was missing was an early word to the desk and a second bag within reach.',
} as const

export const guests = ['Bo', 'Chidi', 'Inês'] as const
export type Guest = (typeof guests)[number]

interface SharedWords {
  by: Guest
  words: string
  /** What its author allows for the summary. */
  consent: 'out' | 'nameless' | 'named'
}

/** What is shared in the phases that ask for notes. */
export const notes: Readonly<Record<string, readonly SharedWords[]>> = {
  'Summarise the case': [
    {
      by: 'Bo',
      words: 'Two crews came in within a minute of each other, and we had one bay ready.',
      consent: 'nameless',
    },
    {
      by: 'Chidi',
      words: 'At the desk we heard of the second call only when they were at the door.',
      consent: 'named',
    },
    {
      by: 'Inês',
      words: 'We worked for about forty minutes. The daughter was with us for the last ten.',
      consent: 'out',
    },
  ],
  'Things that went well': [
    {
      by: 'Inês',
      words: 'Someone stayed beside the daughter all the time and told her what we were doing.',
      consent: 'named',
    },
    { by: 'Bo', words: 'One calm voice led. I always knew what came next.', consent: 'nameless' },
    { by: 'Chidi', words: 'The day team came down without being asked.', consent: 'nameless' },
  ],
  'Opportunities to improve': [
    { by: 'Chidi', words: 'A second call should reach the desk as well as the office.', consent: 'nameless' },
    { by: 'Bo', words: 'The spare airway bag was behind the linen trolley.', consent: 'nameless' },
    {
      by: 'Inês',
      words: 'I did not know whom to hand over to when I needed two minutes outside.',
      consent: 'out',
    },
  ],
}

/** Words that someone begins and keeps to themselves. */
export const unshared = { by: 'Inês' as Guest, words: 'I keep thinking about her hands.' }

export const actions = [
  {
    words: 'Label the second airway bag and keep it at bay two',
    owner: 'Night lead',
    inDays: 7,
  },
  {
    words: 'Ask for pre-alerts to ring at the desk as well',
    owner: 'Chidi, with the shift manager',
    inDays: 14,
  },
] as const
