/** A value that changes, and word of every change: the shape `useSyncExternalStore` reads. */
export interface Store<Value> {
  /** The value now; the same object until it changes. */
  get: () => Value
  /** Calls the listener after each change; returns the function that ends it. */
  subscribe: (listener: () => void) => () => void
}

export interface WritableStore<Value> extends Store<Value> {
  /** Sets the value and tells the listeners, unless it equals the one there is. */
  set: (value: Value) => void
}

/**
 * A store that holds its value.
 * @param equal when true the listeners are left in peace; identity unless given.
 */
export function createStore<Value>(
  initial: Value,
  equal: (a: Value, b: Value) => boolean = Object.is,
): WritableStore<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (equal(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      const entry = () => listener()
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
      }
    },
  }
}

/** Whether two flat records hold the same values: enough for status values, which hold no records themselves. */
export function sameFields<Value extends object>(a: Value, b: Value): boolean {
  const keys = Object.keys(a) as (keyof Value)[]
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]))
}
