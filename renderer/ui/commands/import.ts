import type { LibraryDatabase } from '../../storage/database'
import { importFile } from '../actions/import-file'
import type { ExitCode } from './carry-out'
import { print } from './print'

/**
 * Imports the files that the command line named, and prints a line for each article, and for each file without any. An
 * article that the library has already is not added again: the line names it, with its id as `duplicateOf`.
 */
export async function importAll(database: LibraryDatabase): Promise<ExitCode> {
  let code: ExitCode = 0
  for (let file = await nextFile(); file !== null; file = await nextFile()) {
    for await (const imported of importFile(database, file, { trash: 'restore', duplicates: 'add-other-texts' })) {
      if (!imported.ok) {
        code = 1
        await print(imported)
        continue
      }
      const { file: path, article, parsed } = imported
      const { title, byline, site, published, language, words, format, encoding } = parsed
      const like = imported.kind === 'duplicate' ? article : imported.kind === 'added' ? imported.beside : undefined
      await print({
        file: path,
        ok: true,
        article: article.id,
        title,
        byline,
        site,
        published,
        language,
        words,
        format,
        encoding,
        ...(like === undefined ? {} : { duplicateOf: like.id }),
        warnings: parsed.warnings,
      })
    }
  }
  return code
}

function nextFile() {
  return window.quoth.request('files:next')
}
