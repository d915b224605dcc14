import type { Edit } from '../../domain/change'
import { type Choice, takesNothing } from '../../exchanging/merging/merge'
import { editsOfPair, editsOfTerms } from '../../exchanging/merging/merge-edits'
import type { Pair } from '../../exchanging/merging/pair'
import { choiceWithout, refusedOf } from '../../exchanging/merging/refused'
import { afterPaint } from '../after-paint'
import type { Comparison } from '../merging/compare'
import { mergedNotice } from '../merging/sentences'
import type { Quoth } from '../quoth'
import { change } from './change-library'

/** How many are merged before the window may paint. */
const SLICE = 2500

/**
 * Makes of each pair what is chosen for it, but for what can’t be taken, all of it one change. Gives false, and merges
 * nothing, where anything was changed since they were compared.
 */
export async function mergeDiffering(
  quoth: Quoth,
  { pairs, history }: Comparison,
  choose: (pair: Pair) => Choice,
): Promise<boolean> {
  let merged = false
  // No article may be given another text meanwhile.
  await quoth.revising(async () => {
    const { store } = quoth
    if (store.get().history !== history) return
    const now = Date.now()
    const refused = refusedOf(pairs, choose, store.get())
    const chosen = (pair: Pair) => choiceWithout(pair, choose(pair), refused)
    const terms = pairs.filter((pair) => pair.of === 'term')
    const edits: Edit[] = editsOfTerms(terms, chosen, store.get(), now)
    for (let from = 0; from < pairs.length; from += SLICE) {
      if (from > 0) await afterPaint()
      for (const pair of pairs.slice(from, from + SLICE))
        if (pair.of !== 'term') edits.push(...editsOfPair(pair, chosen(pair), now))
    }
    if (store.get().history !== history) return
    change(quoth, { label: 'Merge what differs', edits })
    const taken = pairs.filter((pair) => !takesNothing(chosen(pair)))
    store.dispatch({ type: 'noticed', notice: mergedNotice(taken, refused.size) })
    merged = true
  })
  return merged
}
