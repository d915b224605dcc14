import { CLAIM_RELATIONS, type ClaimRelation } from '../../domain/claim-link'
import { fail, type Result, succeed } from '../../domain/result'
import type { Incoming } from '../incoming'
import { fieldsOf, listOf, wordsOf } from '../json-values'
import { isUuid, uuidOfName } from '../name-uuid'
import { idOfIri } from '../source-address'
import { type GrowingAnnotation, SourceCollection } from '../source-collection'
import { timesOf } from '../times'
import { readBodies } from './read-bodies'
import { readTargets } from './read-targets'
import { bodyRole } from './vocabulary'

/** One W3C annotation of passages: whose it is, by the IRI of its target's source, and the annotation or what is wrong with it. */
export type WebAnnotation = { source: string; annotation: Result<GrowingAnnotation, string> }

/** Whether JSON that was parsed holds W3C annotations: one, a list, a page, a collection or a graph of them. */
export function isWebAnnotations(data: unknown): boolean {
  const [first = data] = Array.isArray(data) ? data : []
  const { type, '@type': legacyType, '@context': context, '@graph': graph, target } = fieldsOf(first)
  const types = [...listOf(type), ...listOf(legacyType)]
  if (types.some((name) => TYPES.has(String(name)))) return true
  if (graph !== undefined) return isWebAnnotations(listOf(graph))
  return listOf(context).some((name) => String(name).endsWith('/anno.jsonld')) && target !== undefined
}

const TYPES = new Set(['Annotation', 'AnnotationPage', 'AnnotationCollection'])

/**
 * The annotations of passages in parsed JSON-LD, in the order of the file, each checked by itself. Those that link two
 * others are not among them: what they say is with the one that the link is from.
 */
export function readWebAnnotations(data: unknown): WebAnnotation[] {
  const items = itemsOf(data)
  const links = linksOf(items)
  return items.flatMap((item, index) => (isLink(item) ? [] : [readItem(item, `Annotation ${index + 1}`, links)]))
}

/** What a file of W3C annotations holds, by source, with the notes on whole pages. */
export function readWebAnnotationFile(data: unknown): Incoming {
  const sources = new SourceCollection()
  const leftOut: string[] = []
  const items = itemsOf(data)
  const links = linksOf(items)
  for (const [index, item] of items.entries()) {
    const about = pageNoteOf(item)
    if (about !== undefined) {
      const source = sources.at(about.source)
      source.note = source.note === undefined ? about.note : `${source.note}\n\n${about.note}`
    } else if (!isLink(item)) {
      const { source, annotation } = readItem(item, `Annotation ${index + 1}`, links)
      if (annotation.ok) sources.at(source).annotations.push(annotation.value)
      else leftOut.push(annotation.failure)
    }
  }
  return { sources: sources.all(), codes: [], leftOut }
}

/** The annotations in whatever holds them. A page that is only named elsewhere can't be had. */
function itemsOf(data: unknown): Record<string, unknown>[] {
  if (Array.isArray(data)) return data.flatMap(itemsOf)
  const fields = fieldsOf(data)
  if (fields['@graph'] !== undefined) return itemsOf(listOf(fields['@graph']))
  if (fields.target === undefined && (fields.items !== undefined || fields.first !== undefined))
    return [...listOf(fields.items), ...listOf(fields.first)].flatMap(itemsOf)
  return Object.keys(fields).length === 0 || typeof data === 'string' ? [] : [fields]
}

function readItem(item: Record<string, unknown>, name: string, links: Links): WebAnnotation {
  const targets = readTargets(item.target)
  const [first, ...others] = targets.passages
  const { source } = targets
  if (source === undefined) return { source: '', annotation: fail(`${name}: its target has no source.`) }
  if (first === undefined) return { source, annotation: fail(`${name}: its target selects no words.`) }
  const said = readBodies(listOf(item.body ?? item.bodyValue), listOf(item.motivation).map(String))
  const id = idOf(item.id)
  const linked = links.get(String(item.id)) ?? []
  return {
    source,
    annotation: succeed({
      ...said,
      ...(id === undefined ? {} : { id }),
      passages: [first, ...others],
      ...(linked.length === 0 ? {} : { links: linked }),
      ...timesOf(item.created, item.modified),
    }),
  }
}

/** A UUID for an annotation: its own, or the one that its IRI makes. */
function idOf(iri: unknown): string | undefined {
  const name = wordsOf(iri)
  if (name === undefined) return undefined
  return idOfIri(name) ?? (isUuid(name) ? name.toLowerCase() : uuidOfName(`annotation ${name}`))
}

type Links = ReadonlyMap<string, readonly { relation: ClaimRelation; to: string }[]>

/** What the annotations that link two others say, by the IRI of the one that each link is from. */
function linksOf(items: readonly Record<string, unknown>[]): Links {
  const links = new Map<string, { relation: ClaimRelation; to: string }[]>()
  for (const { target, body, ...rest } of items.filter(isLink)) {
    const [from, to] = listOf(target).map(iriOf)
    const relation = relationOf([...listOf(body), ...listOf(rest.bodyValue)])
    const toId = idOf(to)
    if (from === undefined || toId === undefined || relation === undefined) continue
    links.set(from, [...(links.get(from) ?? []), { relation, to: toId }])
  }
  return links
}

function isLink({ motivation, target }: Record<string, unknown>): boolean {
  return listOf(motivation).includes('linking') && listOf(target).length === 2 && listOf(target).every(iriOf)
}

function relationOf(bodies: readonly unknown[]): ClaimRelation | undefined {
  for (const body of bodies) {
    const { canonical, value = body } = fieldsOf(body)
    const given = bodyRole(canonical)?.value ?? String(value).toLowerCase()
    const relation = CLAIM_RELATIONS.find((known) => known === given)
    if (relation !== undefined) return relation
  }
  return undefined
}

/** A note on a whole source: an annotation whose target is no passage of it. */
function pageNoteOf(item: Record<string, unknown>): { source: string; note: string } | undefined {
  const [target, ...others] = listOf(item.target)
  const { selector, items } = fieldsOf(target)
  const source = iriOf(target) ?? wordsOf(fieldsOf(target).source)
  if (source === undefined || (selector ?? items) !== undefined || others.length > 0) return undefined
  const { note } = readBodies(listOf(item.body ?? item.bodyValue), [])
  return note === undefined ? undefined : { source, note }
}

/** The IRI of a resource that is named and no more, or described with its `id`. */
function iriOf(resource: unknown): string | undefined {
  return wordsOf(resource) ?? (fieldsOf(resource).source === undefined ? wordsOf(fieldsOf(resource).id) : undefined)
}
