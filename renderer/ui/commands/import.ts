import type { SubjectKind } from '../../exchanging/merging/subjects'
import type { LibraryDatabase } from '../../storage/database'
import { importFile } from '../actions/import-file'
import type { ExchangeFile } from '../import/exchange-file'
import { landApart } from '../taking-in/land-apart'
import type { ExitCode } from './exit-code'
import { print } from './print'

/**
 * Imports the files that the command line named, and prints a line for each article, and for each file without any. An
 * article that the library has already is not added again: the line names it, with its id as `duplicateOf`. A file of
 * annotations has a line for all of them; name it after their articles.
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
      if (imported.kind === 'exchange') {
        const { ok: _ok, file: path, ...exchange } = imported
        if ((await importAnnotations(path, exchange)) === 1) code = 1
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

/**
 * Lands annotations in the library, and prints what became of them: a file some of whose annotations have no place here is
 * one that failed.
 */
async function importAnnotations(file: string, exchange: ExchangeFile): Promise<ExitCode> {
  const landed = await landApart(exchange, new AbortController().signal, () => {})
  if (!landed.ok) {
    await print({ file, ok: false, problem: 'damaged', message: landed.failure })
    return 1
  }
  const { edits, report, commit, end } = landed.value
  if (edits.length > 0) await commit(Date.now(), 'Import annotations')
  else end()
  const { exact, there, differing, listed, missing, articles, remarks } = report
  const count = (state: string) => listed.filter((one) => one.state === state).length
  const [moved, changed, lost] = [count('moved'), count('changed'), count('lost')]
  const ok = lost === 0 && missing.length === 0
  const differ = (of: SubjectKind) => differing.filter(({ copy }) => copy.of === of).length
  const counts = { exact, moved, changed, lost, there, differ: differ('annotation') }
  const alsoDiffer = {
    notes: differ('article'),
    speakers: differ('speaker'),
    codes: differ('code'),
    terms: differ('term'),
  }
  await print({
    file,
    ok,
    format: exchange.format,
    ...counts,
    alsoDiffer,
    missing,
    articles: articles.map(({ id }) => id),
    remarks,
  })
  return ok ? 0 : 1
}

function nextFile() {
  return window.quoth.request('files:next')
}
