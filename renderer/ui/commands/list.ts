import { registryOf } from '../../domain/registry'
import { annotationRecord } from '../../exchanging/quoth-json'
import type { LibraryDatabase } from '../../storage/database'
import { readAnnotations, readCatalogue } from '../../storage/queries'
import type { ExitCode } from './exit-code'
import { print } from './print'

/** Prints a line for each record of one kind, those in the trash left out. */
export async function list(
  database: LibraryDatabase,
  what: 'articles' | 'claims' | 'speakers' | 'annotations',
): Promise<ExitCode> {
  const catalogue = await readCatalogue(database)
  const { articles, speakers } = catalogue
  if (what === 'articles') {
    for (const { id, hash: _hash, deleted: _deleted, created, updated, ...article } of articles) {
      await print({ id, article: id, ...article, created: iso(created), updated: iso(updated) })
    }
  } else if (what === 'speakers') {
    for (const { colour: _colour, deleted: _deleted, created, updated, ...speaker } of speakers)
      await print({ ...speaker, created: iso(created), updated: iso(updated) })
  } else {
    const registry = registryOf(catalogue)
    for (const { id } of articles) {
      for (const annotation of await readAnnotations(database, id)) {
        if (what === 'annotations' || annotation.kind === 'claim') await print(annotationRecord(annotation, registry))
      }
    }
  }
  return 0
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
