import type { IncomingPassage, IncomingPosition } from '../incoming'
import { countOf, fieldsOf, listOf, wordsOf } from '../json-values'

/** What the targets of a W3C annotation are: the IRI of their source, and a passage for each that selects words of it. */
export function readTargets(target: unknown): { source: string | undefined; passages: IncomingPassage[] } {
  const targets = listOf(target)
  const [first] = targets
  const { source, id } = fieldsOf(first)
  return {
    source: wordsOf(first) ?? wordsOf(source) ?? wordsOf(fieldsOf(source).id) ?? wordsOf(id),
    passages: targets.flatMap((one) => passageOf(listOf(fieldsOf(one).selector)) ?? []),
  }
}

/**
 * The passage that selectors agree on: they are different ways to say the same, or lead to it step by step (`refinedBy`).
 * Positions are in code points by the model (section 4.2.5); those with nothing beside them have no words.
 */
export function passageOf(selectors: readonly unknown[]): IncomingPassage | undefined {
  const all = selectors.flatMap(withRefinements)
  const quote = all.find(({ type, exact }) => type === 'TextQuoteSelector' && typeof exact === 'string' && exact !== '')
  const position = all.map(positionOf).find((found) => found !== undefined)
  if (quote === undefined) return position === undefined ? undefined : { exact: '', position }
  const { exact, prefix, suffix } = quote
  return {
    exact: String(exact),
    ...(typeof prefix === 'string' ? { prefix } : {}),
    ...(typeof suffix === 'string' ? { suffix } : {}),
    ...(position === undefined ? {} : { position }),
  }
}

function withRefinements(selector: unknown): Record<string, unknown>[] {
  const fields = fieldsOf(selector)
  return [fields, ...listOf(fields.refinedBy).flatMap(withRefinements)]
}

function positionOf({ type, start, end }: Record<string, unknown>): IncomingPosition | undefined {
  const [from, to] = [countOf(start), countOf(end)]
  if (type !== 'TextPositionSelector' || from === undefined || to === undefined || from >= to) return undefined
  return { start: from, end: to, unit: 'code-point' }
}
