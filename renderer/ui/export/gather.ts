import type { Annotation } from '../../domain/annotation'
import { registryOf } from '../../domain/registry'
import type { Bundle, BundledArticle } from '../../exchanging/bundle'
import { registryAbout } from '../../exchanging/registry-about'
import type { LibraryDatabase } from '../../storage/database'
import { readAnnotations, readAnnotationsBySpeakers, readCatalogue, readText } from '../../storage/queries'

/** What of a library on the disk is exported: all of it, these articles by their ids, or all that a speaker said. */
export type Wanted =
  | { kind: 'library' }
  | { kind: 'articles'; articles: readonly string[] }
  | { kind: 'speaker'; speaker: string }

/** What is exported. `orphans` were left out of it: annotations whose passages are not in the newest text of their article. */
export type Gathered = { bundle: Bundle; orphans: number }

/** Reads what is exported, as it is on the disk at one moment; articles whose texts the library has lost are left out. */
export function gather(database: LibraryDatabase, wanted: Wanted): Promise<Gathered> {
  const { articles, texts, annotations, speakers, codes, scales, links } = database
  return database.transaction('r', [articles, texts, annotations, speakers, codes, scales, links], async () => {
    const catalogue = await readCatalogue(database)
    const annotationsOf = await annotationsIn(database, wanted)
    const items: BundledArticle[] = []
    let orphans = 0
    for (const article of catalogue.articles) {
      const noted = await annotationsOf(article.id)
      const content = noted === null ? undefined : await readText(database, article.id, article.revision)
      if (noted === null || content === undefined) continue
      const placed = noted.filter(({ revision }) => revision === content.revision)
      orphans += noted.length - placed.length
      items.push({ article, content, annotations: placed })
    }
    const all = registryOf(catalogue)
    const registry = wanted.kind === 'library' ? all : registryAbout(items, all)
    return { bundle: { articles: items, registry }, orphans }
  })
}

/** What gives the annotations of an article that are wanted; null for an article that is not. */
async function annotationsIn(
  database: LibraryDatabase,
  wanted: Wanted,
): Promise<(article: string) => Promise<Annotation[] | null>> {
  switch (wanted.kind) {
    case 'library':
      return (article) => readAnnotations(database, article)
    case 'articles': {
      const ids = new Set(wanted.articles)
      return async (article) => (ids.has(article) ? readAnnotations(database, article) : null)
    }
    case 'speaker': {
      const said = new Map<string, Annotation[]>()
      for (const annotation of await readAnnotationsBySpeakers(database, [wanted.speaker])) {
        const here = said.get(annotation.article)
        if (here === undefined) said.set(annotation.article, [annotation])
        else here.push(annotation)
      }
      return async (article) => said.get(article) ?? null
    }
  }
}
