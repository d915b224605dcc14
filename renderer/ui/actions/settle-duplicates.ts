import { addArticle } from '../../storage/add-article'
import { addOriginal } from '../../storage/add-revision'
import { reasonOf } from '../../storage/saving'
import type { Quoth } from '../quoth'
import type { FoundDuplicate } from '../session'
import { openArticle } from './open-article'
import { takeNewVersion } from './revise-text'

/** Leaves the articles that are there as they are. */
export function keepOne({ store }: Quoth, duplicates: readonly FoundDuplicate[]): void {
  store.dispatch({ type: 'duplicates-settled', duplicates })
}

/** Adds these articles beside those that are there. */
export async function keepBoth(quoth: Quoth, duplicates: readonly FoundDuplicate[]): Promise<void> {
  const { store, database } = quoth
  for (const { file, source, parsed } of duplicates) {
    const added = await addArticle(database, source, parsed, 'restore', 'add')
    if (!added.ok) {
      const failure = { file, problem: 'unreadable', message: reasonOf(added.failure) } as const
      store.dispatch({ type: 'files-failed', failures: [failure] })
      continue
    }
    const edits = [{ table: 'articles', before: null, after: added.value.article }] as const
    store.dispatch({ type: 'changed', edits, history: store.get().history })
  }
  store.dispatch({ type: 'duplicates-settled', duplicates })
}

/** Takes each as the newest version of the article that is there; its annotations go along. */
export async function keepAsNewVersion(quoth: Quoth, duplicates: readonly FoundDuplicate[]): Promise<void> {
  const { store, database } = quoth
  for (const { source, parsed, article } of duplicates) {
    const known = store.get().articles.get(article.id)
    if (known === undefined) continue
    await addOriginal(database, source)
    await openArticle(quoth, known.id)
    const { hash, part, name: fileName } = source
    await takeNewVersion(quoth, known, { ...parsed, hash, part, fileName }, 'Take the new version')
  }
  store.dispatch({ type: 'duplicates-settled', duplicates })
}
