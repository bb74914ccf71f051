/** Origin of every change made by the person at this computer: what undo follows and what is sent on. */
export const local = Symbol('local change')
