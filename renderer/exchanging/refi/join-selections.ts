import { CLAIM_RELATIONS, type ClaimRelation } from '../../domain/claim-link'
import { RELATION_LABELS } from '../../domain/labels'
import type { IncomingAnnotation } from '../incoming'
import { childrenNamed, type XmlElement } from '../xml/read-xml'
import { guidIn } from './guid'
import { CONTINUES } from './vocabulary'

/** Quoth's own selections: those that are one split quote made one, and what claims do to each other with them. */
export function joinSelections(annotations: readonly IncomingAnnotation[], root: XmlElement): IncomingAnnotation[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id ?? '', annotation]))
  const further = new Map<string, IncomingAnnotation[]>()
  const relations = new Map<string, { relation: ClaimRelation; to: string }[]>()
  const joined = new Set<string>()
  for (const link of childrenNamed(childrenNamed(root, 'Links')[0], 'Link')) {
    const name = link.attributes.get('name')
    const [from, to] = [guidIn(link, 'originGUID'), guidIn(link, 'targetGUID')]
    const relation = CLAIM_RELATIONS.find((known) => RELATION_LABELS[known].to === name)
    const next = byId.get(to)
    if (relation !== undefined) relations.set(from, [...(relations.get(from) ?? []), { relation, to }])
    else if (name === CONTINUES && next !== undefined && byId.has(from)) {
      further.set(from, [...(further.get(from) ?? []), next])
      joined.add(to)
    }
  }
  return annotations.flatMap((annotation) => {
    const { id = '', passages } = annotation
    const links = relations.get(id)
    const others = (further.get(id) ?? []).flatMap((other) => other.passages)
    if (joined.has(id)) return []
    return [{ ...annotation, passages: [passages[0], ...others], ...(links === undefined ? {} : { links }) }]
  })
}

/** Selections of the same passage as one annotation: some programs write one for each code. */
export function mergeSelections(annotations: readonly IncomingAnnotation[]): IncomingAnnotation[] {
  const byPassage = new Map<string, IncomingAnnotation>()
  for (const [index, annotation] of annotations.entries()) {
    const [{ position }] = annotation.passages
    const key = position === undefined ? `${index}` : `${position.start}–${position.end}`
    const before = byPassage.get(key)
    const tags = [...new Set([...(before?.tags ?? []), ...(annotation.tags ?? [])])]
    const note = [before?.note, annotation.note].filter((part) => part !== undefined).join('\n\n')
    byPassage.set(key, {
      ...(before ?? annotation),
      kind: note !== '' && tags.length === 0 ? 'note' : (before ?? annotation).kind,
      ...(tags.length === 0 ? {} : { tags }),
      ...(note === '' ? {} : { note }),
    })
  }
  return [...byPassage.values()]
}
