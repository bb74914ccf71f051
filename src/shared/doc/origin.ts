/** Origin of every change made by the person at this computer that undo takes back: what is sent on, as is `lasting`. */
export const local = Symbol('local change')

/** Origin of a change by the person at this computer that undo leaves alone: a start, a closing, what is kept. */
export const lasting = Symbol('lasting change')
