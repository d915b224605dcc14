import { type Annotation, isJudged } from './annotation'
import type { Edit } from './change'
import type { ClaimLink } from './claim-link'
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
 * One annotation of several of the same text: the first keeps its id, has the passages, tags and evidence of all and
 * their notes below each other; what it does not say itself it takes from the first that does, and its verdict from the
 * first that was judged. The others go to the trash, where they tell what they are part
 * of now, and what was linked to them is linked to it.
 */
export function mergeAnnotations(
  annotations: readonly Annotation[],
  links: Iterable<ClaimLink>,
  text: string,
  now: number,
): Edit[] {
  const [first, ...others] = annotations
  if (first === undefined || others.length === 0) return []
  let stated = first
  for (const other of others) stated = { ...other, ...stated }
  const { verdict: _verdict, confidence: _confidence, ...rest } = stated
  const evidence = annotations.flatMap((annotation) => annotation.evidence ?? [])
  const merged: Annotation = {
    ...withPassages(rest, text, annotations.flatMap(passagesOf)),
    ...judgementOf(annotations),
    note: annotations.flatMap(({ note }) => (note === '' ? [] : [note])).join('\n\n'),
    tags: [...new Set(annotations.flatMap(({ tags }) => tags))],
    ...(evidence.length === 0 ? {} : { evidence }),
    updated: now,
  }
  return [
    { table: 'annotations', before: first, after: merged },
    ...others.map(
      (other): Edit => ({
        table: 'annotations',
        before: other,
        after: { ...other, updated: now, deleted: now, mergedInto: first.id },
      }),
    ),
    ...relinked(links, new Set(annotations.map(({ id }) => id)), first.id, now),
  ]
}

/** The verdict of the first of these that was judged, or else has one, with how sure somebody is of that verdict. */
function judgementOf(annotations: readonly Annotation[]): Pick<Annotation, 'verdict' | 'confidence'> {
  const verdict = (annotations.find(isJudged) ?? annotations.find((one) => one.verdict !== undefined))?.verdict
  const agreeing = annotations.filter((annotation) => annotation.verdict === verdict)
  const confidence = agreeing.find((annotation) => annotation.confidence !== undefined)?.confidence
  return { ...(verdict === undefined ? {} : { verdict }), ...(confidence === undefined ? {} : { confidence }) }
}

/** The links of all of `merged`, made those of the one that is left; one between two of them is of no use any more. */
function relinked(links: Iterable<ClaimLink>, merged: ReadonlySet<string>, left: string, now: number): Edit[] {
  return [...links].flatMap((before): Edit[] => {
    const from = merged.has(before.from) ? left : before.from
    const to = merged.has(before.to) ? left : before.to
    if (from === before.from && to === before.to) return []
    const after = { ...before, from, to, updated: now, deleted: from === to ? now : 0 }
    return [{ table: 'links', before, after }]
  })
}
