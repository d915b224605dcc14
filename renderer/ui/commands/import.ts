import type { LibraryDatabase } from '../../storage/database'
import { importFile } from '../actions/import-file'
import type { ExitCode } from './carry-out'
import { print } from './print'

/** Imports the files that the command line named, and prints a line for each. */
export async function importAll(database: LibraryDatabase): Promise<ExitCode> {
  let code: ExitCode = 0
  for (;;) {
    const file = await window.quoth.request('files:next')
    if (file === null) return code
    const imported = await importFile(database, file, 'restore')
    if (!imported.ok) {
      code = 1
      await print({ file: file.path, ok: false, ...imported.failure })
      continue
    }
    const { article, kind, warnings } = imported.value
    const { id, title, byline, site, published, language, words, format, encoding } = article
    await print({
      file: file.path,
      ok: true,
      article: id,
      title,
      byline,
      site,
      published,
      language,
      words,
      format,
      encoding,
      ...(kind === 'already-there' ? { duplicateOf: id } : {}),
      warnings,
    })
  }
}
