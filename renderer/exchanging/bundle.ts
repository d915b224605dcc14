import type { Annotation } from '../domain/annotation'
import type { Article, ArticleText } from '../domain/article'
import type { Registry } from '../domain/registry'

/** An article with its text and what was noted in it; the annotations are on that revision of the text. */
export type BundledArticle = { article: Article; content: ArticleText; annotations: readonly Annotation[] }

/** What every export is made of: articles with their annotations, and what those refer to. */
export type Bundle = { articles: readonly BundledArticle[]; registry: Registry }
