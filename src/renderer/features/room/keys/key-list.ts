import type { TextKey } from '#shared/text/en.ts'

/** What decides whether a key is meant. */
export interface KeyContext {
  /** Whether “?” alone is a key; F1 always is. */
  hasQuestionKey: boolean
  isRightToLeft: boolean
}

interface RoomKey {
  /** How the key is written on the screen. */
  text: TextKey
  matches: (event: KeyboardEvent, context: KeyContext) => boolean
  /** Whether it works while someone is typing, too. */
  whileTyping?: true
}

const alt = (event: KeyboardEvent) => event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
const control = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && !event.altKey
const arrow = (event: KeyboardEvent, isForward: boolean, { isRightToLeft }: KeyContext) =>
  alt(event) && event.key === (isForward === isRightToLeft ? 'ArrowLeft' : 'ArrowRight')

/** Every key of the room. Letters go by their place on the keyboard, because Alt makes other letters of them. */
export const roomKeys = {
  next: { text: 'room.keyNext', matches: (event, context) => arrow(event, true, context) },
  back: { text: 'room.keyBack', matches: (event, context) => arrow(event, false, context) },
  write: { text: 'room.keyWrite', matches: (event) => alt(event) && event.key === 'ArrowDown' },
  stopTime: { text: 'room.keyTime', matches: (event) => alt(event) && event.code === 'KeyT' },
  roundNext: { text: 'room.keyRoundNext', matches: (event) => alt(event) && event.code === 'KeyN' },
  roundBack: { text: 'room.keyRoundBack', matches: (event) => alt(event) && event.code === 'KeyB' },
  undo: {
    text: 'room.keyUndo',
    matches: (event) => control(event) && !event.shiftKey && event.key.toLowerCase() === 'z',
  },
  redo: {
    text: 'room.keyRedo',
    matches: (event) => control(event) && event.shiftKey && event.key.toLowerCase() === 'z',
  },
  palette: {
    text: 'room.keyPalette',
    matches: (event) => control(event) && !event.shiftKey && event.key.toLowerCase() === 'k',
    whileTyping: true,
  },
  help: {
    text: 'room.keyHelp',
    matches: (event, { hasQuestionKey }) => event.key === 'F1' || (event.key === '?' && hasQuestionKey),
  },
} as const satisfies Record<string, RoomKey>

export type KeyName = keyof typeof roomKeys

/** Keys of text fields, which are the fields' own: they are listed with the others, and handled there. */
export const fieldKeys = [
  { text: 'room.keyCtrlEnter', label: 'room.key.share' },
  { text: 'room.keyEscape', label: 'room.key.escape' },
] as const satisfies readonly { text: TextKey; label: TextKey }[]

/** How a key is written for this person. */
export function keyText(name: KeyName, hasQuestionKey: boolean): TextKey {
  return name === 'help' && !hasQuestionKey ? 'room.keyHelpOnly' : roomKeys[name].text
}

/** The key an event is, if it is one of the room's. */
export function keyOf(event: KeyboardEvent, context: KeyContext, isTyping: boolean): KeyName | null {
  for (const [name, key] of Object.entries(roomKeys) as [KeyName, RoomKey][])
    if ((!isTyping || key.whileTyping) && key.matches(event, context)) return name
  return null
}
