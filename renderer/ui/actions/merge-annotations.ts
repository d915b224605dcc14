import type { Edit } from '../../domain/change'
import { type Choice, mergePair } from '../../exchanging/merging/merge'
import type { Pair } from '../../exchanging/merging/pair'
import { afterPaint } from '../after-paint'
import type { Comparison } from '../merging/compare'
import type { Quoth } from '../quoth'
import { change } from './change-library'

/** How many are merged before the window may paint. */
const SLICE = 2500

/**
 * Makes of each pair what is chosen for it, all of it one change. Gives false, and merges nothing, where anything was
 * changed since they were compared.
 */
export async function mergeAnnotations(
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
    const edits: Edit[] = []
    for (let from = 0; from < pairs.length; from += SLICE) {
      if (from > 0) await afterPaint()
      for (const pair of pairs.slice(from, from + SLICE)) {
        const after = mergePair(pair, choose(pair), now)
        if (after !== pair.mine) edits.push({ table: 'annotations', before: pair.mine, after })
      }
    }
    if (store.get().history !== history) return
    change(quoth, { label: 'Merge annotations', edits })
    const count = edits.length.toLocaleString('en')
    store.dispatch({ type: 'noticed', notice: `Merged ${count} ${edits.length === 1 ? 'annotation' : 'annotations'}` })
    merged = true
  })
  return merged
}
