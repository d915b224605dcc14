/** What one claim does to another. The other side of it is worked out, not kept. */
export const CLAIM_RELATIONS = ['repeats', 'contradicts', 'answers'] as const
export type ClaimRelation = (typeof CLAIM_RELATIONS)[number]

/** That the claim `from` repeats, contradicts or answers the claim `to`: ids of annotations, of any two articles. */
export type ClaimLink = {
  id: string
  from: string
  relation: ClaimRelation
  to: string
  created: number
  updated: number
  deleted: number
}

/** The links that a claim has part in, those from it first. */
export function linksOf(links: Iterable<ClaimLink>, claim: string): ClaimLink[] {
  const all = [...links]
  return [...all.filter(({ from }) => from === claim), ...all.filter(({ from, to }) => to === claim && from !== claim)]
}
