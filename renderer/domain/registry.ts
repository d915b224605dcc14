import type { ClaimLink } from './claim-link'
import type { Code, Codes } from './code'
import type { Scale, Scales } from './scale'
import type { Speaker } from './speaker'

/**
 * What annotations refer to by its id: speakers, codes of the codebook, the scales that terms are chosen from, and the
 * links between claims.
 */
export type Registry = {
  speakers: ReadonlyMap<string, Speaker>
  codes: Codes
  scales: Scales
  links: ReadonlyMap<string, ClaimLink>
}

/** Records by their ids. */
export function byId<Row extends { id: string }>(rows: Iterable<Row>): Map<string, Row> {
  return new Map(Array.from(rows, (row) => [row.id, row]))
}

/** The registry of these records. */
export function registryOf(rows: {
  speakers: Iterable<Speaker>
  codes: Iterable<Code>
  scales: Iterable<Scale>
  links: Iterable<ClaimLink>
}): Registry {
  return { speakers: byId(rows.speakers), codes: byId(rows.codes), scales: byId(rows.scales), links: byId(rows.links) }
}
