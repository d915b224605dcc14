import type { Annotation } from '../../domain/annotation'
import type { ArticleText } from '../../domain/article'
import type { History } from '../../domain/history'
import { byId } from '../../domain/registry'
import { fail, type Result, succeed } from '../../domain/result'
import { refersWithin } from '../../exchanging/is-sound'
import { onTextOf } from '../../exchanging/merging/on-text-of'
import { type Copy, type CopyOf, type Pair, pairOf } from '../../exchanging/merging/pair'
import { pairInRegistry } from '../../exchanging/merging/pair-in-registry'
import { type Placer, placerIn } from '../../exchanging/place'
import { readAnnotationsById, readText } from '../../storage/queries'
import { afterPaint } from '../after-paint'
import type { Quoth } from '../quoth'

/**
 * A colleague's copies beside what the library has of them now: those that differ, annotations last; how many of the
 * library's own are gone (to the trash, or with their passage from the text); and how many copies refer to what is no longer
 * in it. It holds as long as `history` is what was done.
 */
export type Comparison = { pairs: readonly Pair[]; gone: number; unknown: number; history: History }

/** How many are read and compared before the window may paint. */
const SLICE = 500

/** Compares a colleague's copies, which were of this library when they came; the failure is a sentence. */
export async function compareNow(quoth: Quoth, copies: readonly Copy[]): Promise<Result<Comparison, string>> {
  const { store, database, saving } = quoth
  await saving.retry()
  if (saving.pending) return fail('First, what you made has to be saved.')
  const { history } = store.get()
  const textFor = textsOf(quoth)
  const pairs: Pair[] = []
  let [gone, unknown] = [0, 0]
  const annotations: CopyOf<'annotation'>[] = []
  for (const copy of copies) {
    if (copy.of === 'annotation') annotations.push(copy)
    else {
      const compared = pairInRegistry(copy, store.get())
      if (compared === 'gone') gone += 1
      else if (compared !== null) pairs.push(compared)
    }
  }
  for (let from = 0; from < annotations.length; from += SLICE) {
    if (from > 0) await afterPaint()
    const some = annotations.slice(from, from + SLICE)
    const ids = some.map(({ theirs }) => theirs.id)
    const own = byId(await readAnnotationsById(database, ids))
    const session = store.get()
    for (const { theirs, known } of some) {
      const mine = own.get(theirs.id)
      if (mine === undefined || session.articles.get(mine.article)?.revision !== mine.revision) gone += 1
      else if (!refersWithin(theirs, session)) unknown += 1
      else {
        const text = mine.revision === theirs.revision ? null : await textFor(mine)
        const here = text === null ? theirs : onTextOf(mine, theirs, text.content.text, text.place)
        const pair = pairOf<'annotation'>(mine, { of: 'annotation', theirs: here, known })
        if (pair !== null) pairs.push(pair)
      }
    }
  }
  return succeed({ pairs, gone, unknown, history })
}

type Searched = { content: ArticleText; place: Placer }

/** The texts that annotations are on, each read once. */
function textsOf({ database }: Quoth): (annotation: Annotation) => Promise<Searched | null> {
  const texts = new Map<string, Searched | null>()
  return async ({ article, revision }) => {
    const known = texts.get(article)
    if (known !== undefined) return known
    const content = await readText(database, article, revision)
    const read = content === undefined ? null : { content, place: placerIn(content.text) }
    texts.set(article, read)
    return read
  }
}
