import { CLAIM_RELATIONS, type ClaimRelation } from '../../domain/claim-link'
import { fail, type Result, succeed } from '../../domain/result'
import type { Incoming } from '../incoming'
import { fieldsOf, listOf, wordsOf } from '../json-values'
import { isUuid, uuidOfName } from '../name-uuid'
import { idOfIri } from '../source-address'
import { type GrowingAnnotation, SourceCollection } from '../source-collection'
import { timesOf } from '../times'
import { readBodies } from './read-bodies'
import { collectedIn } from './read-collection'
import { readTargets } from './read-targets'
import { bodyRole } from './vocabulary'

/**
 * One W3C annotation of passages: whose it is, by the IRI of its target's source, and the annotation or what is wrong with
 * it; how many of its bodies and of its targets could not be read.
 */
export type WebAnnotation = {
  source: string
  annotation: Result<GrowingAnnotation, string>
  unread: { bodies: number; targets: number }
}

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
  const { items } = collectedIn(data)
  const links = linksOf(items)
  return items.flatMap((item, index) => (isLink(item) ? [] : [readItem(item, `Annotation ${index + 1}`, links)]))
}

/** What a file of W3C annotations holds, by source, with the notes on whole pages. */
export function readWebAnnotationFile(data: unknown): Incoming {
  const sources = new SourceCollection()
  const { items, pagesElsewhere, itemsElsewhere } = collectedIn(data)
  const leftOut = pagesElsewhere.map((iri) => `Further annotations are at ${iri} and not in the file.`)
  if (itemsElsewhere.length > 0)
    leftOut.push(`Annotations that the file only names and does not have: ${itemsElsewhere.length}.`)
  const links = linksOf(items)
  const unread = { bodies: 0, targets: 0, links: items.filter((item) => isLink(item) && !linkIn(item)).length }
  for (const [index, item] of items.entries()) {
    const about = pageNoteOf(item)
    if (about !== undefined) {
      const source = sources.at(about.source)
      source.note = source.note === undefined ? about.note : `${source.note}\n\n${about.note}`
      unread.bodies += about.unread
    } else if (!isLink(item)) {
      const { source, annotation, unread: ofItem } = readItem(item, `Annotation ${index + 1}`, links)
      unread.bodies += ofItem.bodies
      unread.targets += ofItem.targets
      if (annotation.ok) sources.at(source).annotations.push(annotation.value)
      else leftOut.push(annotation.failure)
    }
  }
  if (unread.bodies > 0) leftOut.push(`Parts of annotations that are no text, or not in the file: ${unread.bodies}.`)
  if (unread.targets > 0)
    leftOut.push(`Passages of annotations that select no words, or those of a second page: ${unread.targets}.`)
  if (unread.links > 0) leftOut.push(`Links between annotations that say nothing Quoth knows: ${unread.links}.`)
  return { sources: sources.all(), codes: [], leftOut }
}

function readItem(item: Record<string, unknown>, name: string, links: Links): WebAnnotation {
  const { source, passages, unread: targets } = readTargets(item.target)
  const [first, ...others] = passages
  // What is refused as a whole has no parts to tell of.
  const none = { bodies: 0, targets: 0 }
  if (source === undefined) return { source: '', annotation: fail(`${name}: its target has no source.`), unread: none }
  if (first === undefined) return { source, annotation: fail(`${name}: its target selects no words.`), unread: none }
  const { said, unread: bodies } = readBodies(bodiesIn(item), listOf(item.motivation).map(String))
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
    unread: { bodies, targets },
  }
}

function bodiesIn({ body, bodyValue }: Record<string, unknown>): unknown[] {
  return listOf(body ?? bodyValue)
}

/** A UUID for an annotation: its own, or the one that its IRI makes. */
function idOf(iri: unknown): string | undefined {
  const name = wordsOf(iri)
  if (name === undefined) return undefined
  return idOfIri(name) ?? (isUuid(name) ? name.toLowerCase() : uuidOfName(`annotation ${name}`))
}

type Link = { relation: ClaimRelation; to: string }
type Links = ReadonlyMap<string, readonly Link[]>

/** What the annotations that link two others say, by the IRI of the one that each link is from. */
function linksOf(items: readonly Record<string, unknown>[]): Links {
  const links = new Map<string, Link[]>()
  for (const item of items.filter(isLink)) {
    const found = linkIn(item)
    if (found !== undefined) links.set(found.from, [...(links.get(found.from) ?? []), found.link])
  }
  return links
}

/** What an annotation that links two others says; undefined where that is no relation of claims. */
function linkIn({ target, body, bodyValue }: Record<string, unknown>): { from: string; link: Link } | undefined {
  const [from, to] = listOf(target).map(iriOf)
  const relation = relationOf([...listOf(body), ...listOf(bodyValue)])
  const toId = idOf(to)
  if (from === undefined || toId === undefined || relation === undefined) return undefined
  return { from, link: { relation, to: toId } }
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
function pageNoteOf(item: Record<string, unknown>): { source: string; note: string; unread: number } | undefined {
  const [target, ...others] = listOf(item.target)
  const { selector, items } = fieldsOf(target)
  const source = iriOf(target) ?? wordsOf(fieldsOf(target).source)
  if (source === undefined || (selector ?? items) !== undefined || others.length > 0) return undefined
  const { said, unread } = readBodies(bodiesIn(item), [])
  return said.note === undefined ? undefined : { source, note: said.note, unread }
}

/** The IRI of a resource that is named and no more, or described with its `id`. */
function iriOf(resource: unknown): string | undefined {
  return wordsOf(resource) ?? (fieldsOf(resource).source === undefined ? wordsOf(fieldsOf(resource).id) : undefined)
}
