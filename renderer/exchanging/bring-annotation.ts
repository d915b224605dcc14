import type { Annotation } from '../domain/annotation'
import type { Edit } from '../domain/change'
import { withPassages } from '../domain/passages'
import { byId } from '../domain/registry'
import type { Bundle, BundledArticle } from './bundle'
import { growingNames } from './growing-names'
import type { IncomingAnnotation, IncomingCode } from './incoming'
import { land, unknownTerm } from './land'
import { type LandedId, linkEdits } from './land-links'
import { uuidFor } from './name-uuid'
import { namesOfNameless } from './nameless'
import { type Placed, type Placer, placerIn } from './place'
import { withPlacedEvidence } from './place-evidence'
import { recogniserOf } from './recognise'
import { withOwnIds } from './repeated-ids'
import { TOPIC_LABELS } from './statements'

/**
 * What became of one annotation. `added`, or `restored` from the trash; `there` already; `lost`: its words are not in the
 * article; `no-article`: the library has none that it could be on. `state` says where its words were found, and `missing`
 * how many of its passages were not.
 */
export type Brought =
  | {
      outcome: 'added' | 'restored'
      id: string
      article: string
      state: 'exact' | 'moved' | 'changed'
      missing?: number
    }
  | { outcome: 'there'; id: string; article: string }
  | { outcome: 'lost'; article: string }
  | { outcome: 'no-article' }

/** Brings annotations into a library one by one; the edits and remarks are of all that were brought so far. */
export type Bringer = {
  /** Brings in an annotation of one of these articles, the likeliest first. */
  annotation: (incoming: IncomingAnnotation, on: readonly BundledArticle[]) => Brought
  edits: () => Edit[]
  remarks: () => string[]
}

/** A bringer into this library; see `importAnnotations`. */
export function bringerInto(
  { articles, registry, trash }: Bundle & { trash: readonly Annotation[] },
  codes: readonly IncomingCode[],
  now: number,
  makeId: () => string,
): Bringer {
  const names = growingNames(registry, now, makeId, codes)
  const here = recogniserOf(articles, registry, names)
  const nameless = namesOfNameless()
  const withOwnId = withOwnIds()
  const byUuid = new Map(articles.map((bundled) => [uuidFor(bundled.article.id), bundled]))
  const trashed = byId(trash)
  const placers = new Map<string, Placer>()
  const edits: Edit[] = []
  const landed: LandedId[] = []
  const unknown = new Map<string, number>()
  let lostEvidence = 0

  function placerOf({ article, content }: BundledArticle): Placer {
    const placer = placers.get(article.id) ?? placerIn(content.text)
    placers.set(article.id, placer)
    return placer
  }

  function placeOn(incoming: IncomingAnnotation, on: readonly BundledArticle[]) {
    let found: { bundled: BundledArticle; placed: Exclude<Placed, { state: 'lost' }> } | undefined
    for (const bundled of on) {
      const place = placerOf(bundled)
      const whole = incoming.whole === undefined ? undefined : place([{ exact: incoming.whole }])
      if (whole?.state === 'exact') return { bundled, placed: whole }
      const placed = place(incoming.passages)
      if (placed.state === 'exact') return { bundled, placed }
      if (placed.state !== 'lost') found ??= { bundled, placed }
    }
    return found
  }

  function bring(given: IncomingAnnotation, on: readonly BundledArticle[]): Brought {
    const incoming = withOwnId(given)
    // What the reader has made of it since, it is that one: its words need not be found again.
    const known = incoming.id === undefined ? undefined : here.articleOf(incoming.id)
    if (incoming.id !== undefined && known !== undefined) return isThere(incoming, incoming.id, known)
    const [first] = on
    if (first === undefined) return { outcome: 'no-article' }
    const place = placeOn(incoming, on)
    const named = incoming.id === undefined ? nameless(incoming) : undefined
    if (place === undefined) {
      const same = on.find(({ article }) => named !== undefined && here.articleOf(named(article.id)) === article.id)
      if (same === undefined || named === undefined) return { outcome: 'lost', article: first.article.id }
      return isThere(incoming, named(same.article.id), same.article.id)
    }
    const { content, article } = place.bundled
    const { state, passages, missing } = place.placed
    const id = incoming.id ?? named?.(article.id) ?? makeId()
    const draft = withPassages(draftOf(incoming, id, article.id), content.text, passages)
    const same = here.recognise(incoming, draft)
    if (same !== undefined) return isThere(incoming, same, article.id, draft)
    const inTrash = trashed.get(id) ?? null
    const { placed, lost } = withPlacedEvidence(withKnownTerms(incoming), textOf)
    lostEvidence += lost.length
    const after = land(placed, content, passages, id, names, now, makeId)
    edits.push({ table: 'annotations', before: inTrash, after: inTrash === null ? after : { ...after, updated: now } })
    here.meet(incoming, id, article.id, draft)
    landed.push({ incoming, id })
    // One that had no place in this text has one again: it was never gone.
    const outcome = inTrash === null || inTrash.deleted === 0 ? 'added' : 'restored'
    return { outcome, id, article: article.id, state, ...(missing !== undefined && { missing }) }
  }

  /** An article by its id, or by the UUID that files have for it. */
  function textOf(article: string) {
    const bundled = byUuid.get(article)
    return bundled && { content: bundled.content, place: placerOf(bundled) }
  }

  function isThere(incoming: IncomingAnnotation, id: string, article: string, draft?: Annotation): Brought {
    here.meet(incoming, id, article, draft)
    landed.push({ incoming, id })
    return { outcome: 'there', id, article }
  }

  /** The annotation with each verdict or kind of claim that the library has no term for as a tag instead. */
  function withKnownTerms(incoming: IncomingAnnotation): IncomingAnnotation {
    const missing = unknownTerm(incoming, names)
    if (missing === undefined) return incoming
    const tag = `${TOPIC_LABELS[missing.scale]}: ${missing.given}`
    unknown.set(tag, (unknown.get(tag) ?? 0) + 1)
    const { [missing.scale === 'verdict' ? 'verdict' : 'claimType']: _given, ...rest } = incoming
    return withKnownTerms({ ...rest, tags: [...(incoming.tags ?? []), tag] })
  }

  return {
    annotation: bring,
    edits: () => {
      const isLive = (id: string) => here.articleOf(id) !== undefined
      return [...names.edits, ...edits, ...linkEdits(landed, registry.links.values(), isLive, now, makeId)]
    },
    remarks: () => [
      ...Array.from(unknown, ([tag, count]) => `“${tag}” is no term of this library, so it became a tag (${count}).`),
      ...(lostEvidence === 0
        ? []
        : [`Passages that are evidence and in no article here were left out (${lostEvidence}).`]),
    ],
  }
}

/** As much of an annotation as it is recognised by, before its passages are known. */
function draftOf({ kind, note = '' }: IncomingAnnotation, id: string, article: string): Annotation {
  const anchor = { start: 0, end: 1, exact: '', prefix: '', suffix: '' }
  return { id, article, revision: 0, kind, anchor, note, tags: [], created: 0, updated: 0, deleted: 0 }
}
