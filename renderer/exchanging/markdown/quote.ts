import type { Annotation } from '../../domain/annotation'
import { passagesOf } from '../../domain/passages'
import { escapeMarkdown } from './escape'

/** An annotation's passages as one quotation, with an ellipsis for what stands between two of them. */
export function quoteOf(annotation: Annotation): string {
  const passages = passagesOf(annotation).map(({ exact }) =>
    exact
      .split('\n')
      .map((paragraph) => `> ${escapeMarkdown(paragraph)}`)
      .join('\n>\n'),
  )
  return passages.join('\n>\n> […]\n>\n')
}
