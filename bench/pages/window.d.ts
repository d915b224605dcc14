import type { GeneratedAnnotation } from '../generated-article'

declare global {
  interface Window {
    /** What the pages of the bench show. */
    article?: { paragraphs: readonly string[]; annotations: readonly GeneratedAnnotation[] }
    /** Resolves when what is waited for has been painted. */
    painted?: Promise<void>
    /** Resolves when all annotations are there. */
    complete?: Promise<void>
  }
}
