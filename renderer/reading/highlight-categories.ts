import { ANNOTATION_KINDS, type Annotation } from '../domain/annotation'
import { spanOf } from '../domain/passages'
import { SPEAKER_COLOURS } from '../domain/speaker'

/**
 * What decides a highlight's look. Everything of one category is painted by one CSS Highlight: the browser's cost is by
 * Highlight and by range, and only different Highlights are blended where they overlap. So overlapping passages of one
 * speaker are put in different layers, and both stay visible.
 */
export type Category = { hue: Hue; kind: Annotation['kind']; active: boolean; layer: Layer }

/** The layers of passages that overlap which have a line each: above the next line of text is no room for more. */
export const LINED = [0, 1, 2, 3, 4] as const

/** The layer of all passages beyond these, which have no line to themselves and are tinted. */
export const BEYOND = 5

/** All layers, from the lowest on. */
export const LAYERS = [...LINED, BEYOND] as const
export type Layer = (typeof LAYERS)[number]

/** A speaker's colour, the article's own voice, or nobody yet. */
export type Hue = number | 'own-voice' | 'nobody'

/** The name of the Highlight of what the pointer is on. */
export const HOVERED = 'hovered'

/** The name of the Highlight of the sentence that is read aloud. */
export const READ_ALOUD = 'read-aloud'

/** Whether a Highlight of this name shows annotations: others are of what is looked for or pointed at. */
export function showsAnnotations(name: string): boolean {
  return ANNOTATION_KINDS.some((kind) => name.startsWith(`${kind}-`))
}

/** The name of the category's CSS Highlight. */
export function highlightName({ hue, kind, active, layer }: Category): string {
  return `${kind}-${hue}-${layer}${active ? '-active' : ''}`
}

/** An annotation's hue, given the colours of the speakers by id; one whose speaker is in the trash is nobody's. */
export function hueOf(annotation: Annotation, colourOf: (speaker: string) => number | undefined): Hue {
  const colour = annotation.speaker === undefined ? undefined : colourOf(annotation.speaker)
  if (colour !== undefined) return colour % SPEAKER_COLOURS
  return annotation.speech === 'own-voice' ? 'own-voice' : 'nobody'
}

/** For annotations in reading order: the layer of each, the lowest with a line that none it overlaps is in, or the one beyond. */
export function layersOf(annotations: readonly Annotation[]): Layer[] {
  const ends = LINED.map(() => 0)
  return annotations.map((annotation) => {
    const span = spanOf(annotation)
    const free = LINED.find((layer) => (ends[layer] ?? 0) <= span.start)
    if (free === undefined) return BEYOND
    ends[free] = span.end
    return free
  })
}
