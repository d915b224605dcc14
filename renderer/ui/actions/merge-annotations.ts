import type { Annotation } from '../../domain/annotation'
import type { Edit } from '../../domain/change'
import { byId } from '../../domain/registry'
import { refersWithin } from '../../exchanging/is-sound'
import { type Choice, mergePair } from '../../exchanging/merging/merge'
import type { Pair } from '../../exchanging/merging/pair'
import { readAnnotationsById } from '../../storage/queries'
import type { Quoth } from '../quoth'
import { change } from './change-library'

/**
 * Makes of each pair what is chosen for it, all of it one change. Gives false, and merges nothing, where the library is no
 * longer as it was compared.
 */
export async function mergeAnnotations(
  quoth: Quoth,
  pairs: readonly Pair[],
  choose: (pair: Pair) => Choice,
): Promise<boolean> {
  let merged = false
  // No article may be given another text meanwhile.
  await quoth.revising(async () => {
    const { store, database, saving } = quoth
    await saving.retry()
    const own = byId(
      await readAnnotationsById(
        database,
        pairs.map(({ mine }) => mine.id),
      ),
    )
    // From here to where it is shown nothing is waited for, so that nothing can come in between.
    const isAsCompared = ({ mine, theirs }: Pair) => isSame(own.get(mine.id), mine) && refersWithin(theirs, store.get())
    if (saving.pending || !pairs.every(isAsCompared)) return
    const now = Date.now()
    const edits = pairs.flatMap((pair): Edit[] => {
      const after = mergePair(pair, choose(pair), now)
      return after === pair.mine ? [] : [{ table: 'annotations', before: pair.mine, after }]
    })
    change(quoth, { label: 'Merge annotations', edits })
    const notice =
      edits.length === 1 ? 'Merged 1 annotation' : `Merged ${edits.length.toLocaleString('en')} annotations`
    store.dispatch({ type: 'noticed', notice })
    merged = true
  })
  return merged
}

function isSame(now: Annotation | undefined, then: Annotation): boolean {
  return now?.updated === then.updated && now.revision === then.revision
}
