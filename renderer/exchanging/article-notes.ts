import type { Article } from '../domain/article'
import type { Edit } from '../domain/change'
import type { BundledArticle } from './bundle'
import type { IncomingSource } from './incoming'

/** Notes on whole sources on their way to the notes of articles; one that is there already is not added again. */
export function growingNotes(now: number): {
  add: (source: IncomingSource, matching: readonly BundledArticle[]) => void
  edits: () => Edit[]
} {
  const changed = new Map<string, { before: Article; after: Article }>()
  return {
    add: ({ note = '' }, [first]) => {
      if (first === undefined || note.trim() === '') return
      const { before, after } = changed.get(first.article.id) ?? { before: first.article, after: first.article }
      if (after.note.includes(note.trim())) return
      const joined = after.note === '' ? note : `${after.note}\n\n${note}`
      changed.set(before.id, { before, after: { ...after, note: joined, updated: now } })
    },
    edits: () => Array.from(changed.values(), (edit): Edit => ({ table: 'articles', ...edit })),
  }
}
