import type { SessionEvent } from './event'
import { reduce } from './reduce'
import { NEW_SESSION, type Session } from './session'

/** Holds the one session, and tells those who watch it when it has changed. */
export type Store = {
  get: () => Session
  dispatch: (event: SessionEvent) => void
  subscribe: (listener: () => void) => () => void
}

/** A store with a session that has just begun. */
export function createStore(): Store {
  let session = NEW_SESSION
  const listeners = new Set<() => void>()
  return {
    get: () => session,
    dispatch(event) {
      const before = session
      session = reduce(session, event)
      if (session === before) return
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
