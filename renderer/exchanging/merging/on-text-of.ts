import type { Annotation } from '../../domain/annotation'
import { passagesOf, withPassages } from '../../domain/passages'
import type { Placer } from '../place'

/**
 * A colleague's copy of an annotation on the text that the library's own is on. Where one of its passages is not in that
 * text, it has those of the library's own.
 * @param place finds passages in `text`
 */
export function onTextOf(mine: Annotation, theirs: Annotation, text: string, place: Placer): Annotation {
  const passages = passagesOf(theirs).map(({ start, end, ...quote }) => ({
    ...quote,
    position: { start, end, unit: 'utf-16' as const },
  }))
  const placed = place(passages)
  const here = { ...theirs, id: mine.id, article: mine.article, revision: mine.revision }
  if (placed.state !== 'lost' && placed.missing === undefined) return withPassages(here, text, placed.passages)
  const { continued: _theirs, ...rest } = here
  return { ...rest, anchor: mine.anchor, ...(mine.continued === undefined ? {} : { continued: mine.continued }) }
}
