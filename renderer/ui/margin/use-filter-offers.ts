import { useMemo } from 'react'
import { ANNOTATION_KINDS, type AnnotationKind } from '../../domain/annotation'
import { type AnnotationFilter, sourcesOf, toggled } from '../../domain/annotation-filter'
import type { AnnotationIndex } from '../../domain/annotation-index'
import { KIND_LABELS } from '../../domain/labels'
import { scaleOf } from '../../domain/scale'
import type { Speaker } from '../../domain/speaker'
import { useSession } from '../quoth'

/** One member that can be asked for, and how many annotations of the article have it. */
type Offer = { key: string; label: string; count: number; chosen: boolean; toggle: () => void }

/** What the annotations of an article can be filtered by, in groups; what none of them has is not offered. */
export function useFilterOffers(
  { inOrder }: AnnotationIndex,
  filter: AnnotationFilter,
  choose: (filter: AnnotationFilter) => void,
): { heading: string; offers: Offer[] }[] {
  const speakers = useSession((session) => session.speakers)
  const codes = useSession((session) => session.codes)
  const scales = useSession((session) => session.scales)
  const counts = useMemo(() => countBy(inOrder, speakers), [inOrder, speakers])

  const offering =
    <Member extends string | null>(
      wanted: readonly Member[],
      counted: ReadonlyMap<Member, number>,
      filterBy: (members: readonly Member[]) => AnnotationFilter,
    ) =>
    (member: Member, label: string): Offer[] => {
      const count = counted.get(member)
      if (count === undefined) return []
      const toggle = () => choose(filterBy(toggled(wanted, member)))
      return [{ key: `${member}`, label, count, chosen: wanted.includes(member), toggle }]
    }
  const kind = offering(filter.kinds, counts.kinds, (kinds) => ({ ...filter, kinds }))
  const speaker = offering(filter.speakers, counts.speakers, (speakers) => ({ ...filter, speakers }))
  const verdict = offering(filter.verdicts, counts.verdicts, (verdicts) => ({ ...filter, verdicts }))
  const tag = offering(filter.tags, counts.tags, (tags) => ({ ...filter, tags }))

  return [
    { heading: 'Kind', offers: ANNOTATION_KINDS.flatMap((one) => kind(one, KIND_LABELS[one])) },
    {
      heading: 'Speaker',
      offers: [
        ...[...speakers.values()].flatMap(({ id, name }) => speaker(id, name)),
        ...speaker(null, 'Nobody named'),
      ],
    },
    { heading: 'Verdict', offers: scaleOf(scales, 'verdict').terms.flatMap(({ id, label }) => verdict(id, label)) },
    { heading: 'Tag', offers: [...codes.values()].flatMap(({ id, name }) => tag(id, name)) },
  ].filter(({ offers }) => offers.length > 0)
}

function countBy(annotations: AnnotationIndex['inOrder'], known: ReadonlyMap<string, Speaker>) {
  const counts = {
    kinds: new Map<AnnotationKind, number>(),
    speakers: new Map<string | null, number>(),
    verdicts: new Map<string, number>(),
    tags: new Map<string, number>(),
  }
  const add = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const annotation of annotations) {
    const { kind, verdict = 'unchecked', tags } = annotation
    add(counts.kinds, kind)
    for (const source of sourcesOf(annotation, known)) add(counts.speakers, source)
    add(counts.verdicts, verdict)
    for (const tag of tags) add(counts.tags, tag)
  }
  return counts
}
