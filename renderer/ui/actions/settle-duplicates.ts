import { addArticle } from '../../storage/add-article'
import { addOriginal } from '../../storage/add-revision'
import { reasonOf } from '../../storage/saving'
import type { Quoth } from '../quoth'
import type { FoundDuplicate } from '../session'
import { remember, show } from './change-library'
import { openArticle } from './open-article'
import { takeNewVersion } from './revise-text'

/** Leaves the articles that are there as they are. */
export function keepOne({ store }: Quoth, duplicates: readonly FoundDuplicate[]): void {
  store.dispatch({ type: 'duplicates-settled', duplicates })
}

/** Adds these articles beside those that are there. */
export function keepBoth(quoth: Quoth, duplicates: readonly FoundDuplicate[]): Promise<void> {
  const { database } = quoth
  return settle(quoth, duplicates, async ({ source, parsed }) => {
    const added = await addArticle(database, source, parsed, 'restore', 'add')
    if (!added.ok) throw added.failure
    const edits = [{ table: 'articles', before: null, after: added.value.article }] as const
    remember(quoth, show(quoth, { label: 'Keep both', edits }))
  })
}

/** Takes each as the newest version of the article that is there; its annotations go along. */
export function keepAsNewVersion(quoth: Quoth, duplicates: readonly FoundDuplicate[]): Promise<void> {
  return settle(quoth, duplicates, async ({ source, parsed, article }) => {
    await addOriginal(quoth.database, source)
    await openArticle(quoth, article.id)
    const { hash, part, name: fileName } = source
    await takeNewVersion(quoth, article.id, { ...parsed, hash, part, fileName }, 'Take the new version')
  })
}

/** Settles each once: they leave the list before anything is waited for, and those that fail come back to it. */
async function settle(
  { store }: Quoth,
  duplicates: readonly FoundDuplicate[],
  act: (duplicate: FoundDuplicate) => Promise<void>,
): Promise<void> {
  const listed = store.get().duplicates
  const waiting = duplicates.filter((duplicate) => listed.includes(duplicate))
  store.dispatch({ type: 'duplicates-settled', duplicates: waiting })
  for (const duplicate of waiting) {
    try {
      await act(duplicate)
    } catch (error) {
      store.dispatch({ type: 'duplicates-found', duplicates: [duplicate] })
      store.dispatch({ type: 'noticed', notice: reasonOf(error) })
    }
  }
}
