import type { AnnotationKind } from '../../domain/annotation'
import { TOPICS } from '../statements'

/** The JSON-LD context of the Web Annotation Data Model, and its names for why an annotation was made (section 3.3.5). */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

export const MOTIVATIONS: Record<AnnotationKind, string> = {
  claim: 'assessing',
  quote: 'highlighting',
  highlight: 'highlighting',
  note: 'commenting',
  mention: 'identifying',
}

/**
 * What the model has no word for, such as a verdict, is a body like any other: a label that people read, with a purpose of
 * the model's. What it is to Quoth stands in `canonical`, the identity of a resource wherever it is (section 3.3.7), so
 * that nothing is read from a label. An `id` would make it a resource of the web, which may have no purpose.
 */
export const BODY_ROLES = [...TOPICS, 'wording', 'supports', 'contradicts', 'relation'] as const
export type BodyRole = (typeof BODY_ROLES)[number]

/** What a body that plays this role canonically is; `value` is what Quoth knows it by. */
export function bodyIri(role: BodyRole, value: string): string {
  return `urn:x-quoth:${role}:${encodeURIComponent(value)}`
}

/** The role and value in what a body canonically is; undefined where it is nothing that Quoth knows. */
export function bodyRole(iri: unknown): { role: BodyRole; value: string } | undefined {
  if (typeof iri !== 'string') return undefined
  const [, name, value = ''] = /^urn:x-quoth:([\w-]+):(.*)$/.exec(iri) ?? []
  const role = BODY_ROLES.find((known) => known === name)
  if (role === undefined) return undefined
  try {
    return { role, value: decodeURIComponent(value) }
  } catch {
    return undefined
  }
}

/** A file's bytes by their SHA-256. */
export const HASH_IRI = 'urn:sha256:'

/** Something of Quoth's own by its UUID: an article, an annotation. */
export const UUID_IRI = 'urn:uuid:'
