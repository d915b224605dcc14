import type { Annotation } from '../domain/annotation'
import { passagesOf } from '../domain/passages'
import type { Registry } from '../domain/registry'
import { addsNothing, agrees } from './agrees'
import type { BundledArticle } from './bundle'
import type { GrowingNames } from './growing-names'
import type { IncomingAnnotation, IncomingPassage } from './incoming'

/** Knows which annotations of a file are in the library, or were in the file before. */
export type Recogniser = {
  /** The article of the annotation of this id; undefined where there is none. */
  articleOf: (id: string) => string | undefined
  /** The id of the annotation that one of the file is, which would be `draft` otherwise; undefined where it is new. */
  recognise: (incoming: IncomingAnnotation, draft: Annotation) => string | undefined
  /** Takes down that one of the file is the annotation of this id, of an article. `draft` is it as the file has it, where it was placed. */
  meet: (incoming: IncomingAnnotation, id: string, article: string, draft?: Annotation) => void
}

/** A recogniser of what is on these articles. */
export function recogniserOf(articles: readonly BundledArticle[], registry: Registry, names: GrowingNames): Recogniser {
  const live = new Map<string, string>()
  const atPlaces = new Map<string, Annotation[]>()
  const ofWords = new Map<string, Annotation[]>()
  for (const { annotations } of articles) {
    for (const annotation of annotations) {
      live.set(annotation.id, annotation.article)
      gather(atPlaces, placesOf(annotation), annotation)
      gather(ofWords, wordsKey(annotation.article, passagesOf(annotation)), annotation)
    }
  }
  /** Those without ids that the file had before, by their keys. */
  const inFile = new Map<string, { id: string; incoming: IncomingAnnotation }[]>()
  /** The ids of those that one of the file has turned out to be: none is two of them, unless both say the same. */
  const met = new Set<string>()

  /** Those of the same places, kind and note. */
  function ofKey(draft: Annotation): Annotation[] {
    return (atPlaces.get(placesOf(draft)) ?? []).filter((one) => keyOf(one) === keyOf(draft))
  }

  /** The likeliest of these: one of which the file says nothing else, that no other of the file is, and made when it says. */
  function likeliest(incoming: IncomingAnnotation, all: readonly Annotation[]): Annotation | undefined {
    const agreeing = all.filter((one) => agrees(incoming, one, registry, names))
    const left = agreeing.filter(({ id }) => !met.has(id))
    return left.find((one) => wasMadeThen(one, incoming)) ?? left[0] ?? agreeing[0] ?? all[0]
  }

  /** What says the same further on in the file is that one too, whatever the reader has made of it. */
  function earlierInFile(incoming: IncomingAnnotation, draft: Annotation) {
    return inFile.get(keyOf(draft))?.find((one) => addsNothing(incoming, one.incoming))
  }

  /** One at these places, or with words that the file knows no place of, that was made when it says: the rest was changed since. */
  function madeThen(incoming: IncomingAnnotation, draft: Annotation): Annotation | undefined {
    const { passages } = incoming
    const here = atPlaces.get(placesOf(draft)) ?? []
    const elsewhere = passages.some(knowsPlace) ? [] : (ofWords.get(wordsKey(draft.article, passages)) ?? [])
    const then = (all: readonly Annotation[]) =>
      all.filter((one) => !met.has(one.id) && wasMadeThen(one, incoming)).sort((a, b) => a.created - b.created)
    return likeliest(incoming, then(here)) ?? likeliest(incoming, then(elsewhere))
  }

  return {
    articleOf: (id) => live.get(id),
    recognise: (incoming, draft) => {
      if (incoming.id !== undefined) return ofKey(draft).find((one) => agrees(incoming, one, registry, names))?.id
      const same = likeliest(incoming, ofKey(draft))
      if (same !== undefined && wasMadeThen(same, incoming)) return same.id
      const then = madeThen(incoming, draft)
      // What looks the same and was made at another time is another, where there is one of that time.
      const likely = same === undefined ? earlierInFile(incoming, draft) : (then ?? same)
      if (likely !== undefined) return likely.id
      return live.has(draft.id) ? draft.id : then?.id
    },
    meet: (incoming, id, article, draft) => {
      met.add(id)
      live.set(id, article)
      // Two with ids of their own are two, even where they say the same.
      if (draft !== undefined && incoming.id === undefined) gather(inFile, keyOf(draft), { id, incoming })
    },
  }
}

/** By what two annotations without a common id are the same: passages, kind and note. */
function keyOf(annotation: Annotation): string {
  return `${placesOf(annotation)} ${annotation.kind} ${annotation.note}`
}

/** Which passages of which article an annotation is of. */
function placesOf(annotation: Annotation): string {
  const places = passagesOf(annotation).map(({ start, end }) => `${start}–${end}`)
  return `${annotation.article} ${places.join()}`
}

/** Which words of which article an annotation is of, wherever they stand. */
function wordsKey(article: string, passages: readonly { exact: string }[]): string {
  return JSON.stringify([article, ...passages.map(({ exact }) => exact.trim())])
}

function knowsPlace({ position, prefix, suffix }: IncomingPassage): boolean {
  return (position ?? prefix ?? suffix) !== undefined
}

/** Whether an annotation was made at the time that a file gives, which may leave out the seconds. */
function wasMadeThen(annotation: Annotation, { created }: IncomingAnnotation): boolean {
  return created !== undefined && created <= annotation.created && annotation.created < created + 60_000
}

function gather<Member>(groups: Map<string, Member[]>, key: string, member: Member): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [member])
  else group.push(member)
}
