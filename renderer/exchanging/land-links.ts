import type { Edit } from '../domain/change'
import type { ClaimLink } from '../domain/claim-link'
import type { IncomingAnnotation } from './incoming'

/** An annotation that came in, and the id that it has in the library. */
export type LandedId = { incoming: IncomingAnnotation; id: string }

/**
 * The edits that make the links of annotations that came in: to one another by the ids that they had in the file, or to
 * annotations of the library (`isThere`). Those that are there already, or lead nowhere, are left out.
 */
export function linkEdits(
  landed: readonly LandedId[],
  links: Iterable<ClaimLink>,
  isThere: (id: string) => boolean,
  now: number,
  makeId: () => string,
): Edit[] {
  const known = new Set(Array.from(links, ({ from, relation, to }) => `${from} ${relation} ${to}`))
  const ids = new Map(landed.flatMap(({ incoming, id }) => (incoming.id === undefined ? [] : [[incoming.id, id]])))
  return landed.flatMap(({ incoming, id: from }) =>
    (incoming.links ?? []).flatMap(({ relation, to: given }): Edit[] => {
      const to = ids.get(given) ?? given
      const key = `${from} ${relation} ${to}`
      if (known.has(key) || to === from || !(ids.has(given) || isThere(to))) return []
      known.add(key)
      const after = { id: makeId(), from, relation, to, created: now, updated: now, deleted: 0 }
      return [{ table: 'links', before: null, after }]
    }),
  )
}
