import type { Annotation } from '../../domain/annotation'
import { type AnnotationIndex, annotationOf } from '../../domain/annotation-index'
import { wordsOf } from '../../domain/passages'
import { readAnnotationOrAbsorbing } from '../../storage/queries'
import type { Quoth } from '../quoth'
import { annotationsOf } from '../session/shown'

/** The longest that a claim is called by in a note, in characters. */
const LONGEST = 80

/** What a claim is called: its own wording, or the words of its passage, cut where they are long. */
export function claimName(claim: Annotation): string {
  const characters = Array.from((claim.wording ?? wordsOf(claim)).replace(/\s+/gu, ' ').trim())
  return characters.length <= LONGEST
    ? characters.join('')
    : `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
}

/** The names of claims of whichever article, by their ids. */
export type ClaimNames = {
  /** What a claim is called; null where it is gone, undefined until it has been read, which is then said to listeners. */
  nameOf: (id: string) => string | null | undefined
  subscribe: (listener: () => void) => () => void
}

/**
 * Names of claims: those of the open article as they are in the window; of others as they are on the disk, read when they
 * are first asked for, and again whenever the library has changed.
 */
export function createClaimNames({ store, database, saving }: Quoth): ClaimNames {
  const read = new Map<string, string | null>()
  const wanted = new Set<string>()
  const listeners = new Set<() => void>()
  let seen = store.get()
  // Every mention that is shown asks again at each change of the session: in the open article it is looked for once.
  const open: { index: AnnotationIndex | null; names: Map<string, string | null> } = { index: null, names: new Map() }
  const nameInOpen = (id: string): string | null => {
    const index = annotationsOf(store.get())
    if (open.index !== index) {
      open.index = index
      open.names.clear()
    }
    const known = open.names.get(id)
    if (known !== undefined) return known
    const claim = annotationOf(index, id)
    const name = claim === undefined ? null : claimName(claim)
    open.names.set(id, name)
    return name
  }

  const refresh = async () => {
    await saving.retry()
    const ids = [...wanted]
    wanted.clear()
    const claims = await Promise.all(ids.map((id) => readAnnotationOrAbsorbing(database, id)))
    const { articles } = store.get()
    let changed = false
    for (const [i, id] of ids.entries()) {
      const claim = claims[i]
      const name = claim === undefined || !articles.has(claim.article) ? null : claimName(claim)
      changed ||= read.get(id) !== name
      read.set(id, name)
    }
    if (changed) for (const listener of listeners) listener()
  }
  const want = (ids: Iterable<string>) => {
    // All that is asked for together is read together.
    if (wanted.size === 0) queueMicrotask(() => void refresh())
    for (const id of ids) wanted.add(id)
  }
  store.subscribe(() => {
    const before = seen
    seen = store.get()
    if (seen.history !== before.history && read.size > 0) want([...read.keys()])
  })

  return {
    nameOf(id) {
      const name = nameInOpen(id)
      if (name !== null) return name
      if (!read.has(id) && !wanted.has(id)) want([id])
      return read.get(id)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
