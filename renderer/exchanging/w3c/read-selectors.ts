import type { IncomingPassage, IncomingPosition } from '../incoming'
import { countOf, fieldsOf, listOf } from '../json-values'
import { placerIn } from '../place'

/** What selectors pick out: words, a place in code points (section 4.2.5 of the model), both, or nothing that can be read. */
type Picked = { quote?: IncomingPassage; position?: IncomingPosition }

/**
 * The passage that selectors agree on: they are different ways to say the same, each of which may lead to it step by step
 * (`refinedBy`). One that has only a position has no words. Undefined where none of them can be followed to the end.
 */
export function passageOf(selectors: readonly unknown[]): IncomingPassage | undefined {
  return passageIn(pickedByAll(selectors))
}

function passageIn({ quote, position }: Picked): IncomingPassage | undefined {
  if (quote !== undefined) return { ...quote, ...(position === undefined ? {} : { position }) }
  return position === undefined ? undefined : { exact: '', position }
}

function pickedByAll(selectors: readonly unknown[]): Picked {
  const all = selectors.map(pickedBy)
  const [quote] = all.flatMap(({ quote = [] }) => quote)
  const [position] = all.flatMap(({ position = [] }) => position)
  return { ...(quote === undefined ? {} : { quote }), ...(position === undefined ? {} : { position }) }
}

function pickedBy(selector: unknown): Picked {
  const fields = fieldsOf(selector)
  const [quote, position] = [quoteOf(fields), positionOf(fields)]
  const refinements = listOf(fields.refinedBy)
  if (refinements.length === 0)
    return { ...(quote === undefined ? {} : { quote }), ...(position === undefined ? {} : { position }) }
  const inner = pickedByAll(refinements)
  if (quote !== undefined) return pickedInWords(quote, inner)
  if (position !== undefined) return pickedFrom(position, inner)
  // Where the part is that is refined, such as a fragment, is not known here, and so not what a position in it means.
  return inner.quote === undefined ? {} : { quote: inner.quote }
}

/** What is picked out of the words of `outer`: the rest of them tells its place from others with the same words. */
function pickedInWords(outer: IncomingPassage, inner: Picked): Picked {
  const wanted = passageIn(inner)
  if (wanted === undefined) return {}
  const { exact, prefix = '', suffix = '' } = outer
  const placed = placerIn(exact)([wanted])
  const [place] = placed.state === 'lost' ? [] : placed.passages
  if (place === undefined) return inner.quote === undefined ? {} : { quote: inner.quote }
  const { start, end } = place
  return {
    quote: {
      exact: exact.slice(start, end),
      prefix: prefix + exact.slice(0, start),
      suffix: exact.slice(end) + suffix,
    },
  }
}

/** What is picked out of a stretch of the text, in which positions count from its start; words are near it. */
function pickedFrom(outer: IncomingPosition, { quote, position }: Picked): Picked {
  if (position === undefined) return quote === undefined ? {} : { quote, position: outer }
  const [start, end] = [outer.start + position.start, outer.start + position.end]
  const words = quote === undefined ? {} : { quote }
  return end > outer.end ? words : { ...words, position: { start, end, unit: 'code-point' } }
}

function quoteOf({ type, exact, prefix, suffix }: Record<string, unknown>): IncomingPassage | undefined {
  if (type !== 'TextQuoteSelector' || typeof exact !== 'string' || exact === '') return undefined
  return {
    exact,
    ...(typeof prefix === 'string' ? { prefix } : {}),
    ...(typeof suffix === 'string' ? { suffix } : {}),
  }
}

function positionOf({ type, start, end }: Record<string, unknown>): IncomingPosition | undefined {
  const [from, to] = [countOf(start), countOf(end)]
  if (type !== 'TextPositionSelector' || from === undefined || to === undefined || from >= to) return undefined
  return { start: from, end: to, unit: 'code-point' }
}
