/** The window for the room's large screen, as those who lead see it. */
export const presenter = {
  'presenter.title': 'The large screen',
  'presenter.says':
    'A window for a screen that all can see. It shows no names but that of who has the floor, nothing private and nothing that is not revealed.',
  'presenter.open': 'Open the window for the large screen',
  'presenter.close': 'Close the window for the large screen',
  'presenter.shows': 'What it shows',
  'presenter.question': 'The question',
  'presenter.words': 'Also what was shared',
  'presenter.questionOnly': 'Large screen: show the question only',
  'presenter.withWords': 'Large screen: also show what was shared, without names',
} as const
