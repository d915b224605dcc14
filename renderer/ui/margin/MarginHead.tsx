import { ListFilter } from 'lucide-react'
import { useMemo } from 'react'
import { ANNOTATION_KINDS } from '../../domain/annotation'
import { type AnnotationFilter, isOpen, NO_FILTER, toggled } from '../../domain/annotation-filter'
import type { AnnotationIndex } from '../../domain/annotation-index'
import { KIND_LABELS } from '../../domain/labels'
import { scaleOf } from '../../domain/scale'
import { useQuoth, useSession } from '../quoth'

/** One member that can be asked for, and how many annotations of the article have it. */
type Offer = { label: string; count: number; chosen: boolean; toggle: () => void }

/** The top of the margin: how much of what is marked is shown, and by what it is chosen. */
export function MarginHead({ all, shown }: { all: AnnotationIndex; shown: AnnotationIndex }) {
  const { store } = useQuoth()
  const filter = useSession((session) => session.filter)
  const choose = (changed: AnnotationFilter) => store.dispatch({ type: 'filtered', filter: changed })
  const groups = useOffers(all, filter, choose)
  const count = all.inOrder.length
  if (count === 0) return null
  return (
    <div className="margin-head">
      <button type="button" className="quiet-button filter-button" popoverTarget="margin-filter">
        <ListFilter size={14} /> Filter
      </button>
      <span className="margin-count" role="status" aria-label="Annotations shown">
        {isOpen(filter) ? count : `${shown.inOrder.length} of ${count}`}
      </span>
      {!isOpen(filter) && (
        <button type="button" className="quiet-button" onClick={() => choose(NO_FILTER)}>
          Show all
        </button>
      )}
      <div id="margin-filter" popover="auto" className="popover filter-popover" role="dialog" aria-label="Filter">
        {groups.map(({ heading, offers }) => (
          // biome-ignore lint/a11y/useSemanticElements: it is no form
          <div key={heading} role="group" aria-label={heading}>
            <p className="options-heading">{heading}</p>
            {offers.map(({ label, count, chosen, toggle }) => (
              <label key={label} className="filter-choice">
                <input type="checkbox" checked={chosen} onChange={toggle} />
                <span>{label}</span>
                <span className="filter-count">{count}</span>
              </label>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function useOffers(
  { inOrder }: AnnotationIndex,
  filter: AnnotationFilter,
  choose: (filter: AnnotationFilter) => void,
): { heading: string; offers: Offer[] }[] {
  const speakers = useSession((session) => session.speakers)
  const codes = useSession((session) => session.codes)
  const scales = useSession((session) => session.scales)
  const counts = useMemo(() => countBy(inOrder), [inOrder])
  const offer = <Key extends keyof AnnotationFilter>(
    key: Key,
    member: AnnotationFilter[Key][number],
    label: string,
    count: number | undefined,
  ): Offer[] => {
    const list: readonly unknown[] = filter[key]
    if (count === undefined) return []
    return [
      {
        label,
        count,
        chosen: list.includes(member),
        toggle: () => choose({ ...filter, [key]: toggled(list, member) }),
      },
    ]
  }
  return [
    {
      heading: 'Kind',
      offers: ANNOTATION_KINDS.flatMap((kind) => offer('kinds', kind, KIND_LABELS[kind], counts.kinds.get(kind))),
    },
    {
      heading: 'Speaker',
      offers: [
        ...[...speakers.values()].flatMap(({ id, name }) => offer('speakers', id, name, counts.speakers.get(id))),
        ...offer('speakers', null, 'Nobody named', counts.speakers.get(null)),
      ],
    },
    {
      heading: 'Verdict',
      offers: scaleOf(scales, 'verdict').terms.flatMap(({ id, label }) =>
        offer('verdicts', id, label, counts.verdicts.get(id)),
      ),
    },
    {
      heading: 'Tag',
      offers: [...codes.values()].flatMap(({ id, name }) => offer('tags', id, name, counts.tags.get(id))),
    },
  ].filter(({ offers }) => offers.length > 0)
}

function countBy(annotations: AnnotationIndex['inOrder']) {
  const counts = {
    kinds: new Map<string, number>(),
    speakers: new Map<string | null, number>(),
    verdicts: new Map<string, number>(),
    tags: new Map<string, number>(),
  }
  const add = <Key,>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const { kind, speaker = null, verdict = 'unchecked', tags } of annotations) {
    add(counts.kinds, kind)
    add(counts.speakers, speaker)
    add(counts.verdicts, verdict)
    for (const tag of tags) add(counts.tags, tag)
  }
  return counts
}
