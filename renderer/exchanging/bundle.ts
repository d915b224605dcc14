import type { Annotation } from '../domain/annotation'
import type { Article, ArticleText } from '../domain/article'
import type { Registry } from '../domain/registry'
import type { BundledAttachment } from './bundled-attachment'
import type { ExportField } from './export-fields'

/** An article with its text and what was noted in it; the annotations are on that revision of the text. */
export type BundledArticle = { article: Article; content: ArticleText; annotations: readonly Annotation[] }

/**
 * What every export is made of: articles with their annotations, and what those refer to. Where fields were left out on
 * purpose, `leftOut` names them: that they are missing says nothing of the annotations. `attachments` are files that it
 * refers to, as far as they come along.
 */
export type Bundle = {
  articles: readonly BundledArticle[]
  registry: Registry
  leftOut?: ReadonlySet<ExportField>
  attachments?: readonly BundledAttachment[]
}
