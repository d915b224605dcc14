import type { IncomingAnnotation, IncomingPassage, IncomingSource } from './incoming'
import { addressKey, idOfIri } from './source-address'

/** An annotation that is being read, whose passages come one by one. */
export type GrowingAnnotation = Omit<IncomingAnnotation, 'passages'> & {
  passages: [IncomingPassage, ...IncomingPassage[]]
}

/** A source that is being read, whose annotations come one by one. */
export type GrowingSource = Omit<IncomingSource, 'annotations'> & { annotations: GrowingAnnotation[] }

/** The sources of a file whose records each name theirs, in the order in which they come. */
export class SourceCollection {
  readonly #sources = new Map<string, GrowingSource>()

  /** The source at this address, or of this title where it has none. Quoth's own names for articles are their ids. */
  at(iri: string | undefined, title?: string): GrowingSource {
    const key = iri === undefined || iri === '' ? `title ${title}` : addressKey(iri)
    const known = this.#sources.get(key)
    if (known !== undefined) return known
    const id = idOfIri(iri ?? '')
    const source: GrowingSource = {
      ...(id === undefined ? {} : { id }),
      ...(iri === undefined || iri === '' || id !== undefined ? {} : { url: iri }),
      ...(title === undefined ? {} : { title }),
      annotations: [],
    }
    this.#sources.set(key, source)
    return source
  }

  /** All of them. */
  all(): GrowingSource[] {
    return [...this.#sources.values()]
  }
}
