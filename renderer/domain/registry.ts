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

type Absorbing = { id: string; absorbed?: readonly string[] }

/** The record of this id, or the one that it was merged into. */
export function byIdOrAbsorbed<Row extends Absorbing>(rows: ReadonlyMap<string, Row>, id: string): Row | undefined {
  return rows.get(id) ?? [...rows.values()].find(({ absorbed }) => absorbed?.includes(id))
}

/** The ids that a record stands for, besides its own, once others are merged into it. */
export function absorbedBy(kept: Absorbing, others: readonly Absorbing[]): string[] {
  return [...(kept.absorbed ?? []), ...others.flatMap(({ id, absorbed = [] }) => [id, ...absorbed])]
}

/**
 * The id of the record that the one of this id was merged into; its own where it was not, or is here again. Where what
 * absorbed it is in the trash too, it is the one that absorbed the others.
 */
export function currentId(live: ReadonlyMap<string, Absorbing>, trashed: readonly Absorbing[], id: string): string {
  const here = byIdOrAbsorbed(live, id)
  if (here !== undefined) return here.id
  const isAbsorbed = (one: string) => trashed.some(({ absorbed }) => absorbed?.includes(one))
  return trashed.find((row) => row.absorbed?.includes(id) && !isAbsorbed(row.id))?.id ?? id
}
