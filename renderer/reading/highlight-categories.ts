import { overlap } from '../domain/anchor'
import { ANNOTATION_KINDS, type Annotation } from '../domain/annotation'
import { type Passage, spanOf } from '../domain/passages'
import { SPEAKER_COLOURS } from '../domain/speaker'

/**
 * What decides a highlight's look. Everything of one category is painted by one CSS Highlight: the browser's cost is by
 * Highlight and by range, and only different Highlights are blended where they overlap. So overlapping passages of one
 * speaker are put in different layers, and both stay visible.
 */
export type Category = { hue: Hue; kind: Annotation['kind']; active: boolean; layer: 0 | 1 }

/** A speaker's colour, the article's own voice, or nobody yet. */
export type Hue = number | 'own-voice' | 'nobody'

export const HUES: readonly Hue[] = [...Array.from({ length: SPEAKER_COLOURS }, (_, i) => i), 'own-voice', 'nobody']

/** The name of the Highlight of what the pointer is on. */
export const HOVERED = 'hovered'

/** Whether a Highlight of this name shows annotations: others are of what is looked for or pointed at. */
export function showsAnnotations(name: string): boolean {
  return ANNOTATION_KINDS.some((kind) => name.startsWith(`${kind}-`))
}

/** The name of the category's CSS Highlight. */
export function highlightName({ hue, kind, active, layer }: Category): string {
  return `${kind}-${hue}-${layer}${active ? '-active' : ''}`
}

/** An annotation's hue, given the colours of the speakers by id. */
export function hueOf(annotation: Annotation, colourOf: (speaker: string) => number | undefined): Hue {
  if (annotation.speaker !== undefined) return (colourOf(annotation.speaker) ?? 0) % SPEAKER_COLOURS
  return annotation.speech === 'own-voice' ? 'own-voice' : 'nobody'
}

/** For annotations in reading order: the layer of each, so that it differs from the one before it that it overlaps. */
export function layersOf(annotations: readonly Annotation[]): (0 | 1)[] {
  type Placed = { span: Passage; layer: 0 | 1 }
  let previous: Placed | null = null
  // The one that reaches furthest: a long passage may hold several that do not overlap each other.
  let furthest: Placed | null = null
  const layers: (0 | 1)[] = []
  for (const annotation of annotations) {
    const span = spanOf(annotation)
    const below: Placed | undefined =
      [previous, furthest].find((placed) => placed !== null && overlap(placed.span, span)) ?? undefined
    const placed: Placed = { span, layer: below?.layer === 0 ? 1 : 0 }
    layers.push(placed.layer)
    previous = placed
    if (furthest === null || span.end >= furthest.span.end) furthest = placed
  }
  return layers
}
