import { type Anchor, anchorAt } from './anchor'
import type { Annotation } from './annotation'
import { graphemeAround } from './grapheme'

/** A stretch of an article's text: UTF-16 offsets, `end` exclusive. */
export type Passage = { start: number; end: number }

/** All passages of an annotation, in reading order: one, or several where a quote is split. */
export function passagesOf({ anchor, continued }: Annotation): readonly Anchor[] {
  return continued === undefined ? [anchor] : [anchor, ...continued]
}

/** From the start of an annotation's first passage to the end of its last. */
export function spanOf({ anchor, continued }: Annotation): Passage {
  return { start: anchor.start, end: continued?.at(-1)?.end ?? anchor.end }
}

/** Whether the annotation is on this passage and nothing else: one that is split leaves out part of its span. */
export function isWhole({ anchor, continued }: Annotation, { start, end }: Passage): boolean {
  return continued === undefined && anchor.start === start && anchor.end === end
}

/** The words of an annotation: its passages, with an ellipsis for what stands between two of them. */
export function wordsOf(annotation: Annotation): string {
  return passagesOf(annotation)
    .map(({ exact }) => exact)
    .join(' […] ')
}

/** Whether the annotation holds a character of `[start, end)`: what lies between two passages is not part of it. */
export function holdsPartOf(annotation: Annotation, start: number, end: number): boolean {
  return passagesOf(annotation).some((passage) => passage.start < end && start < passage.end)
}

/**
 * Passages in reading order, with those that overlap or touch made one. Empty ones are left out.
 */
export function unite(passages: readonly Passage[]): Passage[] {
  const united: Passage[] = []
  const inOrder = passages.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || a.end - b.end)
  for (const { start, end } of inOrder) {
    const last = united.at(-1)
    if (last !== undefined && start <= last.end) united[united.length - 1] = { ...last, end: Math.max(last.end, end) }
    else united.push({ start, end })
  }
  return united
}

/**
 * The annotation on these passages of `text` instead of its own. Throws where there is none, since an annotation is
 * always of something.
 */
export function withPassages(annotation: Annotation, text: string, passages: readonly Passage[]): Annotation {
  const whole = passages.map(({ start, end }) => ({
    // Two that share a grapheme touch once they hold all of it.
    start: graphemeAround(text, start).start,
    end: graphemeAround(text, end).end,
  }))
  const [first, ...others] = unite(whole).map(({ start, end }) => anchorAt(text, start, end))
  if (first === undefined) throw new RangeError(`Annotation ${annotation.id} would have no passage`)
  const { continued: _continued, ...rest } = annotation
  return { ...rest, anchor: first, ...(others.length === 0 ? {} : { continued: others }) }
}
