import type { Annotation } from '../domain/annotation'
import type { Edit } from '../domain/change'
import { codeNames } from '../domain/code'
import type { Evidence } from '../domain/evidence'
import { passagesOf, wordsOf } from '../domain/passages'
import type { Bundle, BundledArticle } from './bundle'
import { type ImportedAnnotation, type ImportTarget, importAnnotations } from './import-annotations'
import type { IncomingAnnotation, IncomingSource } from './incoming'
import { isSound } from './is-sound'
import { matcherOf } from './match-articles'
import { type MergedRegistry, mergeRegistries } from './merge-registry'
import { bringNotes } from './merging/article-notes'
import { differIn } from './merging/differing-annotations'
import { type Differing, differingInRegistry } from './merging/differing-registry'
import type { CopyOf } from './merging/pair'

/** An annotation that the library has too, and otherwise: whose it is, its words, and what the file has. */
export type DifferingAnnotation = { source: string; words: string; outcome: 'differs' } & CopyOf<'annotation'>

/** What bringing a library into another takes: articles to add with their texts, and edits; with what became of each annotation. */
export type BundleImport = {
  /** Articles that the library has not, to be added as they are, their annotations with them. */
  articles: BundledArticle[]
  edits: Edit[]
  annotations: (ImportedAnnotation | DifferingAnnotation)[]
  /** What is not an annotation and is there otherwise: notes on articles, speakers, codes and terms. */
  differing: Differing[]
  remarks: string[]
}

/**
 * Brings a bundle of Quoth's own into a library. What is there already stays as it is there, and where the bundle says
 * otherwise, that is told; annotations of articles that are there are found again in their texts, as are those of a file
 * that was not made by Quoth and do not fit what they are of. Into an empty library comes exactly what the bundle holds.
 * `tell` is told of each annotation that is looked for.
 */
export function importBundle(
  bundle: Bundle,
  target: ImportTarget,
  now: number,
  makeId: () => string,
  tell?: (done: number) => void,
): BundleImport {
  const terms = target.articles.flatMap(({ annotations }) =>
    annotations.flatMap(({ verdict, claimType }) => [verdict ?? [], claimType ?? []].flat()),
  )
  const merged = mergeRegistries(target.registry, bundle.registry, new Set(terms))
  const match = matcherOf(target.articles)
  const there = new Map<string, string>()
  const notes = bringNotes(bundle.leftOut, now)
  const sources: IncomingSource[] = []
  /** The annotations of the sources, one after another. */
  const lookedFor: Annotation[] = []
  const added: BundledArticle[] = []
  for (const bundled of bundle.articles) {
    const { id, hash, part, url } = bundled.article
    const known = match({ id, hash, part, annotations: [], ...(url === undefined ? {} : { url }) })?.articles[0]
    if (known === undefined) added.push(bundled)
    else {
      there.set(id, known.article.id)
      const annotations = bundled.annotations.map((annotation) => incomingOf(annotation, merged))
      sources.push({ id: known.article.id, title: known.article.title, annotations })
      notes.add(known, bundled.article)
      for (const annotation of bundled.annotations) lookedFor.push(annotation)
    }
  }
  const taken = new Set(target.articles.flatMap(({ annotations }) => annotations.map(({ id }) => id)))
  const articles = added.map((bundled): BundledArticle => {
    const { article, content } = bundled
    const referred = bundled.annotations.map((annotation) => referring(annotation, merged, there))
    const fits = referred.map((annotation) => {
      if (taken.has(annotation.id) || !isSound(annotation, content, merged.registry)) return false
      taken.add(annotation.id)
      return true
    })
    const others = bundled.annotations.filter((_annotation, index) => fits[index] === false)
    if (others.length > 0)
      sources.push({
        id: article.id,
        title: article.title,
        annotations: others.map((annotation) => incomingOf(annotation, merged)),
      })
    for (const annotation of others) lookedFor.push(annotation)
    return { ...bundled, annotations: referred.filter((_annotation, index) => fits[index]) }
  })
  const looked = importAnnotations(
    { sources, codes: [], leftOut: [] },
    { ...target, articles: [...target.articles, ...articles], registry: merged.registry },
    now,
    makeId,
    tell,
  )
  const ids = idsOf(sources, looked.annotations)
  for (const { annotations } of articles) for (const { id } of annotations) ids.set(id, id)
  const differ = differIn(target.articles, merged.registry, bundle.leftOut)
  const compared = looked.annotations.map((one, index): ImportedAnnotation | DifferingAnnotation => {
    const copy = lookedFor[index]
    if (one.outcome !== 'there' || copy?.id !== one.id) return one
    const differing = differ(referring(copy, merged, there))
    return differing === null ? one : { source: one.source, words: one.words, outcome: 'differs', ...differing }
  })
  const asTheyAre = articles.flatMap(({ article, annotations }) =>
    annotations.map((annotation): ImportedAnnotation => {
      const about = { source: article.title, words: wordsOf(annotation) }
      return { ...about, outcome: 'added', id: annotation.id, article: article.id, state: 'exact' }
    }),
  )
  return {
    articles,
    edits: [
      ...merged.edits,
      ...notes.edits(),
      ...looked.edits.map((edit) => withKnownArticles(edit, there)),
      ...linksOf(bundle, target, ids),
    ],
    annotations: [...compared, ...asTheyAre],
    differing: [...notes.differing(), ...differingInRegistry(target.registry, bundle.registry, merged)],
    remarks: looked.remarks,
  }
}

/**
 * An annotation of Quoth's own as it comes in on an article that is there; its links are brought when all are. Speakers and
 * codes go by the names that they have here, where the file may have others for them.
 */
function incomingOf(annotation: Annotation, { registry, speakerId, codeId }: MergedRegistry): IncomingAnnotation {
  const { speaker, via, tags, continued: _further, anchor: _anchor, article, revision, deleted, ...rest } = annotation
  const [first, ...others] = passagesOf(annotation).map(({ start, end, ...quote }) => ({
    ...quote,
    position: { start, end, unit: 'utf-16' as const },
  }))
  const nameOf = (id: string) => registry.speakers.get(speakerId(id))?.name
  const name = nameOf(speaker ?? '')
  return {
    ...rest,
    passages: [first ?? { exact: '' }, ...others],
    ...(name === undefined ? {} : { speaker: name }),
    ...(via === undefined ? {} : { via: via.flatMap((id) => nameOf(id) ?? []) }),
    tags: codeNames(tags.map(codeId), registry.codes),
  }
}

/** The ids that annotations of the bundle have in the library, by those that they have in the bundle. */
function idsOf(sources: readonly IncomingSource[], imported: readonly ImportedAnnotation[]): Map<string, string> {
  const incoming = sources.flatMap(({ annotations }) => annotations)
  return new Map(
    imported.flatMap((one, index) => {
      const id = incoming[index]?.id
      return id === undefined || !('id' in one) ? [] : [[id, one.id] as const]
    }),
  )
}

/** An annotation with the ids that the library has for what it refers to. */
function referring(annotation: Annotation, merged: MergedRegistry, articles: ReadonlyMap<string, string>): Annotation {
  const { speaker, via, evidence, tags } = annotation
  return {
    ...annotation,
    ...(speaker === undefined ? {} : { speaker: merged.speakerId(speaker) }),
    ...(via === undefined ? {} : { via: via.map(merged.speakerId) }),
    ...(evidence === undefined ? {} : { evidence: evidence.map((item) => onKnownArticle(item, articles)) }),
    tags: tags.map(merged.codeId),
  }
}

function withKnownArticles(edit: Edit, articles: ReadonlyMap<string, string>): Edit {
  if (edit.table !== 'annotations' || edit.after.evidence === undefined) return edit
  const evidence = edit.after.evidence.map((item) => onKnownArticle(item, articles))
  return { ...edit, after: { ...edit.after, evidence } }
}

function onKnownArticle(item: Evidence, articles: ReadonlyMap<string, string>): Evidence {
  return item.kind === 'passage' ? { ...item, article: articles.get(item.article) ?? item.article } : item
}

/** The links of the bundle between annotations that the library has now, but for those that it has already. */
function linksOf(bundle: Bundle, { articles, registry }: Bundle, ids: ReadonlyMap<string, string>): Edit[] {
  const known = new Set(Array.from(registry.links.values(), ({ from, relation, to }) => `${from} ${relation} ${to}`))
  const live = new Set(articles.flatMap(({ annotations }) => annotations.map(({ id }) => id)))
  const idNow = (id: string) => ids.get(id) ?? (live.has(id) ? id : undefined)
  return Array.from(bundle.registry.links.values()).flatMap((link): Edit[] => {
    const [from, to] = [idNow(link.from), idNow(link.to)]
    if (from === undefined || to === undefined) return []
    if (registry.links.has(link.id) || known.has(`${from} ${link.relation} ${to}`)) return []
    return [{ table: 'links', before: null, after: { ...link, from, to } }]
  })
}
