import type { Annotation } from '../domain/annotation'
import type { Edit } from '../domain/change'
import { passagesOf, withPassages } from '../domain/passages'
import { byId } from '../domain/registry'
import { addsNothing, agrees } from './agrees'
import type { Bundle, BundledArticle } from './bundle'
import { growingNames } from './growing-names'
import type { IncomingAnnotation, IncomingCode, IncomingPassage } from './incoming'
import { land, unknownTerm } from './land'
import { type LandedId, linkEdits } from './land-links'
import { uuidFor } from './name-uuid'
import { namesOfNameless } from './nameless'
import { type Placed, type Placer, placerIn } from './place'
import { withPlacedEvidence } from './place-evidence'
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
  /** The articles of the annotations that are there, by their ids. */
  const live = new Map<string, string>()
  const idOfKey = new Map<string, string>()
  /** Those without ids that the file had before, by their keys. */
  const inFile = new Map<string, { id: string; incoming: IncomingAnnotation }[]>()
  /** Those that were here before, by their places. */
  const atPlaces = new Map<string, Annotation[]>()
  /** The same, by their words. */
  const ofWords = new Map<string, Annotation[]>()
  /** The ids of those that one of the file has turned out to be: none is two of them, unless both say the same. */
  const met = new Set<string>()
  const nameless = namesOfNameless()
  for (const { annotations } of articles) {
    for (const annotation of annotations) {
      live.set(annotation.id, annotation.article)
      idOfKey.set(keyOf(annotation), annotation.id)
      gather(atPlaces, placesOf(annotation), annotation)
      gather(ofWords, wordsKey(annotation.article, passagesOf(annotation)), annotation)
    }
  }
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

  function bring(incoming: IncomingAnnotation, on: readonly BundledArticle[]): Brought {
    // What the reader has made of it since, it is that one: its words need not be found again.
    const known = incoming.id === undefined ? undefined : live.get(incoming.id)
    if (incoming.id !== undefined && known !== undefined) return isThere(incoming, incoming.id, known)
    const [first] = on
    if (first === undefined) return { outcome: 'no-article' }
    const place = placeOn(incoming, on)
    const named = incoming.id === undefined ? nameless(incoming) : undefined
    if (place === undefined) {
      const here = on.find(({ article }) => named !== undefined && live.get(named(article.id)) === article.id)
      if (here === undefined || named === undefined) return { outcome: 'lost', article: first.article.id }
      return isThere(incoming, named(here.article.id), here.article.id)
    }
    const { content, article } = place.bundled
    const { state, passages, missing } = place.placed
    const draft = withPassages(draftOf(incoming, article.id), content.text, passages)
    const before = inFile.get(keyOf(draft)) ?? []
    const id = incoming.id ?? named?.(article.id) ?? makeId()
    const same =
      incoming.id === undefined
        ? (idOfKey.get(keyOf(draft)) ??
          before.find((one) => addsNothing(incoming, one.incoming))?.id ??
          (live.has(id) ? id : undefined) ??
          madeWith(incoming, placesOf(draft)) ??
          elsewhere(incoming, article.id))
        : saidBefore(incoming, draft)
    if (same !== undefined) {
      // What says the same further on in the file is that one too, whatever the reader has made of it.
      if (incoming.id === undefined) inFile.set(keyOf(draft), [...before, { id: same, incoming }])
      return isThere(incoming, same, article.id)
    }
    const inTrash = trashed.get(id) ?? null
    const { placed, lost } = withPlacedEvidence(withKnownTerms(incoming), textOf)
    lostEvidence += lost.length
    const after = land(placed, content, passages, id, names, now, makeId)
    edits.push({ table: 'annotations', before: inTrash, after: inTrash === null ? after : { ...after, updated: now } })
    live.set(id, article.id)
    // Two with ids of their own are two, even where they say the same.
    if (incoming.id === undefined) inFile.set(keyOf(draft), [...before, { id, incoming }])
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

  /** One that was here before at these places and was made when the file says: the reader or another format changed the rest. */
  function madeWith({ created }: IncomingAnnotation, places: string): string | undefined {
    if (created === undefined) return undefined
    return atPlaces.get(places)?.find((one) => !met.has(one.id) && isWithinMinute(one.created, created))?.id
  }

  /** One that was here before with the same words in another place, where the file does not say which and when it was made. */
  function elsewhere({ passages, created }: IncomingAnnotation, article: string): string | undefined {
    const knowsPlace = ({ position, prefix, suffix }: IncomingPassage) => (position ?? prefix ?? suffix) !== undefined
    if (created === undefined || passages.some(knowsPlace)) return undefined
    const here = ofWords.get(wordsKey(article, passages)) ?? []
    return here.find((one) => !met.has(one.id) && isWithinMinute(one.created, created))?.id
  }

  /** One that was here before under another id, and of which the file says nothing else. */
  function saidBefore(incoming: IncomingAnnotation, draft: Annotation): string | undefined {
    const here = atPlaces.get(placesOf(draft)) ?? []
    return here.find((one) => keyOf(one) === keyOf(draft) && agrees(incoming, one, registry, names))?.id
  }

  function isThere(incoming: IncomingAnnotation, id: string, article: string): Brought {
    met.add(id)
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
      const isLive = (id: string) => live.has(id)
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

/** By what two annotations without a common id are the same: passages, kind and note. */
function keyOf(annotation: Annotation): string {
  return `${placesOf(annotation)} ${annotation.kind} ${annotation.note}`
}

function gather(groups: Map<string, Annotation[]>, key: string, annotation: Annotation): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [annotation])
  else group.push(annotation)
}

/** Which words of which article an annotation is of, wherever they stand. */
function wordsKey(article: string, passages: readonly { exact: string }[]): string {
  return JSON.stringify([article, ...passages.map(({ exact }) => exact.trim())])
}

/** Which passages of which article an annotation is of. */
function placesOf(annotation: Annotation): string {
  const places = passagesOf(annotation).map(({ start, end }) => `${start}–${end}`)
  return `${annotation.article} ${places.join()}`
}

/** Whether something was made at a time that a file gives, which may leave out the seconds. */
function isWithinMinute(created: number, given: number): boolean {
  return given <= created && created < given + 60_000
}

/** As much of an annotation as `keyOf` asks for, before its passages are known. */
function draftOf({ kind, note = '' }: IncomingAnnotation, article: string): Annotation {
  const anchor = { start: 0, end: 1, exact: '', prefix: '', suffix: '' }
  return { id: '', article, revision: 0, kind, anchor, note, tags: [], created: 0, updated: 0, deleted: 0 }
}
