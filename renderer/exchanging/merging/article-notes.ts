import type { Article } from '../../domain/article'
import type { Edit } from '../../domain/change'
import type { Bundle, BundledArticle } from '../bundle'
import { ARTICLE_FIELDS, bothNotes } from './article-fields'
import type { Differing } from './differing-registry'
import { pairOf } from './pair'

/** A colleague's notes on articles that the library has: one without a note gets theirs, and where it has another, that is told. */
export type BroughtNotes = {
  add: (mine: BundledArticle, theirs: Article) => void
  edits: () => Edit[]
  differing: () => Differing[]
}

/**
 * Notes on their way to these articles.
 * @param leftOut what the file was written without
 */
export function bringNotes(leftOut: Bundle['leftOut'], now: number): BroughtNotes {
  const notes = new Map<string, { mine: Article; theirs: Article }>()
  const isSaid = leftOut?.has('article-notes') !== true
  return {
    add: ({ article: mine }, theirs) => {
      // Several of the file may be one here.
      const before = notes.get(mine.id)?.theirs
      const note = before === undefined ? theirs.note : bothNotes(before, theirs)
      if (isSaid) notes.set(mine.id, { mine, theirs: { ...mine, note, updated: theirs.updated } })
    },
    edits: () =>
      Array.from(notes.values()).flatMap(({ mine, theirs }): Edit[] =>
        mine.note.trim() === '' && theirs.note.trim() !== ''
          ? [{ table: 'articles', before: mine, after: { ...mine, note: theirs.note, updated: now } }]
          : [],
      ),
    differing: () =>
      Array.from(notes.values()).flatMap(({ mine, theirs }): Differing[] => {
        const copy = { of: 'article', theirs, known: ARTICLE_FIELDS } as const
        return mine.note.trim() === '' || pairOf(mine, copy) === null ? [] : [{ name: mine.title, copy }]
      }),
  }
}
