// STUB, to be replaced by the real one
import type { Annotation } from '../domain/annotation'
import type { Article } from '../domain/article'
import type { Speaker } from '../domain/speaker'
export type ArticleNotes = { article: Article; annotations: readonly Annotation[]; speakers: ReadonlyMap<string, Speaker> }
export function exportMarkdown(items: readonly ArticleNotes[]): string {
  return JSON.stringify(items.length)
}
