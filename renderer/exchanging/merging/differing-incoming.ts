import type { Annotation } from '../../domain/annotation'
import { cleanName } from '../../domain/code'
import type { Registry } from '../../domain/registry'
import { scaleOf, termCalled } from '../../domain/scale'
import { idsByName, nameKey } from '../../domain/speaker'
import type { Bundle } from '../bundle'
import type { ImportedAnnotation } from '../import-annotations'
import type { DifferingAnnotation } from '../import-bundle'
import type { Incoming, IncomingAnnotation } from '../incoming'
import { ANNOTATION_FIELDS } from './annotation-fields'
import { type CopyOf, pairOf } from './pair'

/**
 * What became of the annotations of another program's file, with those that the library has and of which the file says
 * something else: it was changed there since, or here. What a file leaves out it says nothing of, nor what names nobody
 * here has; one that was changed later here than it was there is only older there.
 * @param imported what became of each, in the order of the file
 */
export function differingFrom(
  { sources }: Incoming,
  imported: readonly ImportedAnnotation[],
  { articles, registry }: Bundle,
): (ImportedAnnotation | DifferingAnnotation)[] {
  const own = new Map(articles.flatMap(({ annotations }) => annotations.map((mine) => [mine.id, mine] as const)))
  const ids = idsIn(registry)
  const incoming = sources.flatMap(({ annotations }) => annotations)
  return imported.map((one, index) => {
    const [theirs, mine] = [incoming[index], one.outcome === 'there' ? own.get(one.id) : undefined]
    if (theirs === undefined || mine === undefined) return one
    // A second copy of one does not count.
    own.delete(mine.id)
    if (theirs.updated !== undefined && theirs.updated <= mine.updated) return one
    const copy = copyOf(mine, theirs, ids)
    return pairOf(mine, copy) === null ? one : { source: one.source, words: one.words, outcome: 'differs', ...copy }
  })
}

/** Mine with what the file says of it. */
function copyOf(mine: Annotation, incoming: IncomingAnnotation, ids: Ids): CopyOf<'annotation'> {
  const { speech, confidence, checkWorthiness, wording, created = 0, updated = created } = incoming
  const note = incoming.note?.trimEnd() ?? ''
  const speaker = ids.speaker(incoming.speaker)
  const via = incoming.via?.map(ids.speaker)
  const verdict = ids.verdict(incoming.verdict)
  const claimType = ids.claimType(incoming.claimType)
  const tags = (incoming.tags ?? []).flatMap((name) => ids.code(name) ?? [])
  const said: Partial<Annotation> = {
    ...(note === '' || note === mine.note.trimEnd() ? {} : { note }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(via?.every((id) => id !== undefined) ? { via } : {}),
    ...(speech === undefined ? {} : { speech }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(claimType === undefined ? {} : { claimType }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(checkWorthiness === undefined ? {} : { checkWorthiness }),
    ...(wording === undefined ? {} : { wording }),
    ...(tags.length === 0 ? {} : { tags: [...new Set([...mine.tags, ...tags])] }),
  }
  const known = ANNOTATION_FIELDS.filter((field) => Object.hasOwn(said, field))
  return { of: 'annotation', theirs: { ...mine, ...said, updated }, known }
}

/** The ids that the names in a file have here; undefined where there is no name, or nobody has it. */
type Ids = Record<'speaker' | 'code' | 'verdict' | 'claimType', (name: string | undefined) => string | undefined>

function idsIn({ speakers, codes, scales }: Registry): Ids {
  const speakerIds = idsByName([...speakers.values()])
  const codeIds = new Map(Array.from(codes.values(), ({ id, name }) => [nameKey(name), id]))
  return {
    speaker: (name = '') => speakerIds.get(nameKey(name)),
    code: (name = '') => codeIds.get(nameKey(cleanName(name))),
    verdict: (name = '') => termCalled(scaleOf(scales, 'verdict'), name),
    claimType: (name = '') => termCalled(scaleOf(scales, 'claim-type'), name),
  }
}
