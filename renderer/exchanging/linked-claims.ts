import type { ClaimLink } from '../domain/claim-link'
import { RELATION_LABELS } from '../domain/labels'
import type { Bundle } from './bundle'
import { namesIn } from './mention-names'

/** A claim that another has to do with: how, its id, and its words. */
export type LinkedClaim = { how: string; id: string; words: string }

/** Finds the claims that one has to do with, as far as they are in the bundle; `how` is as it reads from that one. */
export function linkedClaimsIn({ articles, registry }: Bundle): (claim: string) => LinkedClaim[] {
  const nameOf = namesIn(registry, articles)
  const links = new Map<string, ClaimLink[]>()
  for (const link of registry.links.values())
    for (const end of new Set([link.from, link.to])) links.set(end, [...(links.get(end) ?? []), link])
  return (claim) =>
    (links.get(claim) ?? []).flatMap(({ from, relation, to }): LinkedClaim[] => {
      const [end, id] = from === claim ? (['to', to] as const) : (['from', from] as const)
      const words = nameOf({ kind: 'claim', id })
      return words === undefined ? [] : [{ how: RELATION_LABELS[relation][end], id, words }]
    })
}
