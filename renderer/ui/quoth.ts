import { createContext, useContext, useSyncExternalStore } from 'react'
import { LibraryDatabase } from '../storage/database'
import { type SaveState, Saving } from '../storage/saving'
import { writeApart } from '../storage/write-apart'
import type { Session } from './session/session'
import { createStore, type Store } from './session/store'

/** What every action works with: the session, the library on the disk, and the writing from one to the other. */
export type Quoth = {
  store: Store
  database: LibraryDatabase
  saving: Saving
  /** Does a job after those that were asked for before it: opening the library, then one import at a time. */
  inTurn: Queue
  /** The same for what gives an article another text: each begins with what the one before it left. */
  revising: Queue
}

/** Does jobs one after another; one that fails holds up none of those behind it. */
export type Queue = (job: () => Promise<void>) => Promise<void>

/**
 * Quoth over the library of this origin, which is not opened yet.
 * @param shown resolves once what was just changed is on the screen; it is written after that
 */
export function createQuoth(shown: () => Promise<void>): Quoth {
  const store = createStore()
  const database = new LibraryDatabase()
  const tell = (save: SaveState) => store.dispatch({ type: 'save-state-changed', save })
  const saving = new Saving(database, tell, shown, writeApart)
  return { store, database, saving, inTurn: newQueue(), revising: newQueue() }
}

function newQueue(): Queue {
  let last = Promise.resolve()
  return (job) => {
    const done = last.then(job)
    last = done.catch(() => undefined)
    return done
  }
}

const QuothContext = createContext<Quoth | null>(null)

export const QuothProvider = QuothContext.Provider

/** The Quoth that this component belongs to. */
export function useQuoth(): Quoth {
  const quoth = useContext(QuothContext)
  if (quoth === null) throw new Error('This component is used outside of QuothProvider')
  return quoth
}

/** A part of the session, kept up to date. `select` must give the same value as long as its part is the same. */
export function useSession<Part>(select: (session: Session) => Part): Part {
  const { store } = useQuoth()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
