import type { Annotation } from './annotation'
import type { Edit } from './change'
import { passagesOf, withPassages } from './passages'

/** An annotation of each passage, the first of them under the id there is: what was said of it is said of all. */
export function splitAnnotation(annotation: Annotation, text: string, newId: () => string, now: number): Edit[] {
  const [first, ...others] = passagesOf(annotation)
  if (first === undefined || others.length === 0) return []
  const shortened = { ...withPassages(annotation, text, [first]), updated: now }
  return [
    { table: 'annotations', before: annotation, after: shortened },
    ...others.map((passage): Edit => {
      const after = { ...withPassages(annotation, text, [passage]), id: newId(), created: now, updated: now }
      return { table: 'annotations', before: null, after }
    }),
  ]
}

/**
 * One annotation of several of the same text: the first keeps its id, has the passages, tags, evidence and links of all
 * and their notes below each other; what it does not say itself it takes from the first that does. The others go to the
 * trash.
 */
export function mergeAnnotations(annotations: readonly Annotation[], text: string, now: number): Edit[] {
  const [first, ...others] = annotations
  if (first === undefined || others.length === 0) return []
  let stated = first
  for (const other of others) stated = { ...other, ...stated }
  const evidence = annotations.flatMap((annotation) => annotation.evidence ?? [])
  const links = annotations.flatMap((annotation) => annotation.links ?? [])
  const merged: Annotation = {
    ...withPassages(stated, text, annotations.flatMap(passagesOf)),
    note: annotations.flatMap(({ note }) => (note === '' ? [] : [note])).join('\n\n'),
    tags: [...new Set(annotations.flatMap(({ tags }) => tags))],
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(links.length === 0 ? {} : { links }),
    updated: now,
  }
  return [
    { table: 'annotations', before: first, after: merged },
    ...others.map(
      (other): Edit => ({ table: 'annotations', before: other, after: { ...other, updated: now, deleted: now } }),
    ),
  ]
}
