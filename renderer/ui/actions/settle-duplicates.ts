import type { Article } from '../../domain/article'
import { addArticle } from '../../storage/add-article'
import { addOriginal } from '../../storage/add-revision'
import { reasonOf } from '../../storage/saving'
import type { Quoth } from '../quoth'
import type { FoundDuplicate } from '../session/session'
import { growingChange, SHOW_EVERY } from './growing-change'
import { openArticle } from './open-article'
import { takeNewVersion } from './revise-text'

/** Leaves the articles that are there as they are. */
export function keepOne({ store }: Quoth, duplicates: readonly FoundDuplicate[]): void {
  store.dispatch({ type: 'duplicates-settled', duplicates })
}

/** Adds these articles beside those that are there: one change, however many they are. */
export function keepBoth(quoth: Quoth, duplicates: readonly FoundDuplicate[]): Promise<void> {
  const change = growingChange(quoth, 'Keep both')
  let arrived: Article[] = []
  const show = () => {
    change.add(arrived.map((after) => ({ table: 'articles', before: null, after })))
    arrived = []
  }
  const add = async ({ source, parsed }: FoundDuplicate) => {
    const added = await addArticle(quoth.database, source, parsed, 'restore', 'add')
    if (!added.ok) throw added.failure
    arrived.push(added.value.article)
  }
  return settle(quoth, duplicates, add, show).finally(change.finish)
}

/** Takes each as the newest version of the article that is there; its annotations go along. */
export function keepAsNewVersion(quoth: Quoth, duplicates: readonly FoundDuplicate[]): Promise<void> {
  return settle(quoth, duplicates, async ({ source, parsed, article }) => {
    await addOriginal(quoth.database, source)
    // Of many, none is the one to read now.
    if (duplicates.length === 1) await openArticle(quoth, article.id)
    const { hash, part, name: fileName } = source
    await takeNewVersion(quoth, article.id, { ...parsed, hash, part, fileName }, 'Take the new version')
  })
}

/**
 * Settles each once, after what is being imported: they leave the list before anything is waited for, and those that fail,
 * or that were left when somebody cancelled, come back to it. `show` is called now and then, and at the end.
 */
function settle(
  { store, inTurn }: Quoth,
  duplicates: readonly FoundDuplicate[],
  act: (duplicate: FoundDuplicate) => Promise<void>,
  show: () => void = () => {},
): Promise<void> {
  const listed = store.get().duplicates
  const waiting = duplicates.filter((duplicate) => listed.includes(duplicate))
  store.dispatch({ type: 'duplicates-settled', duplicates: waiting })
  return inTurn(async () => {
    const unsettled: FoundDuplicate[] = []
    let shownAt = Number.NEGATIVE_INFINITY
    for (const [done, duplicate] of waiting.entries()) {
      if (performance.now() - shownAt > SHOW_EVERY) {
        show()
        store.dispatch({ type: 'import-progressed', importing: { of: 'duplicates', done, total: waiting.length } })
        shownAt = performance.now()
      }
      try {
        await act(duplicate)
      } catch (error) {
        unsettled.push(duplicate)
        store.dispatch({ type: 'noticed', notice: reasonOf(error) })
      }
      if (store.get().importing !== null) continue
      unsettled.push(...waiting.slice(done + 1))
      break
    }
    show()
    store.dispatch({ type: 'import-progressed', importing: null })
    if (unsettled.length > 0) store.dispatch({ type: 'duplicates-found', duplicates: unsettled })
  })
}
