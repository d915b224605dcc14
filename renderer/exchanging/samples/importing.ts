import type { Annotation } from '../../domain/annotation'
import { registryOf } from '../../domain/registry'
import { sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import type { Bundle } from '../bundle'
import { type ImportTarget, importAnnotations } from '../import-annotations'
import type { Incoming, IncomingAnnotation, IncomingSource } from '../incoming'
import { applied } from './apply-edits'
import { sampleBundled, sampleId } from './sample-bundle'

/** When things are brought in, in milliseconds since 1970. */
export const NOW = 9
const LINES = ['The mayor said 😀 “no” twice.', 'Nobody “was” told, the mayor said.']

/** A library of one article in two paragraphs, with these annotations on it. */
export function library(fields: Partial<ImportTarget> & { annotations?: readonly Annotation[] } = {}): ImportTarget {
  const { annotations = [], ...rest } = fields
  const article = sampleBundled(
    { id: sampleId(1), title: 'The Bridge', url: 'https://www.example.org/a/?utm_source=x' },
    LINES,
    () => [...annotations],
  )
  return {
    articles: [article],
    registry: registryOf({
      speakers: [sampleSpeaker({ aliases: ['A. Moss'] })],
      codes: [sampleCode()],
      scales: [],
      links: [],
    }),
    trash: [],
    ...rest,
  }
}

/** A file with annotations of one source. */
export function of(
  annotations: readonly IncomingAnnotation[],
  source: Partial<IncomingSource> = { id: sampleId(1) },
): Incoming {
  return { sources: [{ ...source, annotations }], codes: [], leftOut: [] }
}

/** A claim of these words, as a file has it. */
export function claim(exact: string, rest: Partial<IncomingAnnotation> = {}): IncomingAnnotation {
  return { kind: 'claim', passages: [{ exact }], ...rest }
}

/** Brings a file in, with ids that begin at 100. */
export function bring(incoming: Incoming, target = library()) {
  let next = 100
  return importAnnotations(incoming, target, NOW, () => sampleId(next++))
}

/** The library once a file was brought in. */
export function imported(incoming: Incoming, target = library()): Bundle {
  return applied(target, [], bring(incoming, target).edits)
}
