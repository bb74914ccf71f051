export const vault = {
  'vault.set.title': 'Choose a passphrase first',
  'vault.set.why':
    'What people share in a debrief is kept on this computer in a form that nobody can read without your passphrase. A few words that belong together only for you are easy to keep in mind.',
  'vault.set.who': 'People who join do not need one.',
  'vault.set.passphrase': 'Passphrase',
  'vault.set.hint': 'At least {length} characters. Spaces count.',
  'vault.set.again': 'The same once more',
  'vault.set.short': 'Make it a little longer: at least {length} characters.',
  'vault.set.differs': 'The two are not the same. Type this one again.',
  'vault.set.save': 'Use this passphrase',
  'vault.set.saving': 'Making the keys',
  'vault.set.cancel': 'Not now',

  'vault.recovery.title': 'Your recovery key',
  'vault.recovery.why':
    'If the passphrase is ever forgotten, this key opens your sessions. Without either of them nobody can, and neither can we.',
  'vault.recovery.once':
    'It is shown this once. Write it down or print it, and keep it somewhere other than beside this computer.',
  'vault.recovery.label': 'Recovery key, eight groups of four',
  'vault.recovery.print': 'Print it',
  'vault.recovery.done': 'I have it, go on',

  'vault.unlock.title': 'Your sessions are locked',
  'vault.unlock.lead': 'They are safe here. Type your passphrase to open them.',
  'vault.unlock.passphrase': 'Passphrase',
  'vault.unlock.open': 'Open',
  'vault.unlock.opening': 'Opening',
  'vault.unlock.recovery': 'I have forgotten the passphrase',
  'vault.unlock.recoveryLead': 'Type the recovery key that was shown when you chose your passphrase.',
  'vault.unlock.recoveryKey': 'Recovery key',
  'vault.unlock.recoveryHint': 'Eight groups of four letters and digits. Spaces and capitals do not matter.',
  'vault.unlock.withPassphrase': 'Type the passphrase instead',
  'vault.unlock.skip': 'Go on without opening them',
  'vault.unlock.skipText': 'You can join a room without opening your own sessions.',
  'vault.unlock.waits': 'After a wrong try, the next one takes a little longer.',

  'vault.renew.text': 'You came in with the recovery key. Choose a new passphrase for the next time.',

  'vault.settings.title': 'Keeping your sessions to yourself',
  'vault.settings.open': 'Your sessions can be read only with your passphrase or your recovery key.',
  'vault.settings.device':
    'This computer’s own key store keeps your sessions closed to others. A passphrase lets you lock them as well.',
  'vault.settings.unset': 'Nothing is kept here so far. A passphrase is asked for before the first session.',
  'vault.settings.locked': 'Your sessions are locked right now.',
  'vault.settings.change': 'Change the passphrase',
  'vault.settings.set': 'Choose a passphrase',
  'vault.settings.lock': 'Lock now',
  'vault.settings.locking': 'Locking',
  'vault.settings.minutes': 'Lock when nobody has touched this computer for',
  'vault.settings.minutesOption': '{minutes, plural, one {# minute} other {# minutes}}',
  'vault.settings.never': 'A room that is open is never closed by this.',
  'vault.settings.changed': 'Your new passphrase holds from now on. The recovery key stays as it is.',

  'vault.change.title': 'Change the passphrase',
  'vault.change.renew': 'Choose a new passphrase',
  'vault.change.current': 'The passphrase so far',
  'vault.change.new': 'New passphrase',
  'vault.change.save': 'Change it',

  'vault.row': 'A locked session',
} as const
