import type { ClaimLink, ClaimRelation } from '../../domain/claim-link'
import { RELATION_LABELS } from '../../domain/labels'
import type { Quoth } from '../quoth'
import { change } from './change-library'

/** Says that one claim repeats, contradicts or answers another; ids of annotations. Once is enough. */
export function linkClaims(quoth: Quoth, from: string, relation: ClaimRelation, to: string): void {
  const { links } = quoth.store.get()
  const same = [...links.values()].some((link) => link.from === from && link.to === to && link.relation === relation)
  if (same || from === to) return
  const now = Date.now()
  const after = { id: crypto.randomUUID(), from, relation, to, created: now, updated: now, deleted: 0 }
  change(quoth, { label: `${RELATION_LABELS[relation].to} a claim`, edits: [{ table: 'links', before: null, after }] })
}

/** Takes a link between claims away. */
export function unlinkClaims(quoth: Quoth, before: ClaimLink): void {
  const now = Date.now()
  change(quoth, {
    label: 'Unlink a claim',
    edits: [{ table: 'links', before, after: { ...before, updated: now, deleted: now } }],
  })
}
