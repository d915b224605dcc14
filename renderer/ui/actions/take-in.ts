import type { Edit } from '../../domain/change'
import type { ImportFailure } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { countAnnotations } from '../../storage/queries'
import type { ExchangeFile } from '../import/exchange-file'
import type { Quoth } from '../quoth'
import type { Session } from '../session/session'
import { landApart } from '../taking-in/land-apart'
import type { LandingReport } from '../taking-in/report'
import { show } from './change-library'

const LABEL = 'Import annotations'

/** How often a landing is begun again where the library was changed meanwhile. */
const ATTEMPTS = 3

/**
 * Brings a file of annotations in, as one change; where it ends it says what became of each. Null where somebody cancelled,
 * which leaves the library as it was.
 */
export async function takeIn(quoth: Quoth, file: ExchangeFile): Promise<Result<LandingReport, ImportFailure> | null> {
  let outcome: Result<LandingReport, ImportFailure> | null = null
  // No article may be given another text meanwhile.
  await quoth.revising(async () => {
    const { store } = quoth
    const cancelling = new AbortController()
    const stop = store.subscribe(() => store.get().importing === null && cancelling.abort())
    try {
      outcome = await landInLibrary(quoth, file, cancelling.signal)
    } finally {
      stop()
    }
  })
  return outcome
}

async function landInLibrary(
  quoth: Quoth,
  file: ExchangeFile,
  signal: AbortSignal,
): Promise<Result<LandingReport, ImportFailure> | null> {
  const { store, saving } = quoth
  const tell = (done: number, total: number) =>
    store.dispatch({ type: 'import-progressed', importing: { of: 'annotations', done, total } })
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await saving.retry()
    if (saving.pending) return unreadable('First, what you made has to be saved.')
    const landed = await landApart(file, signal, tell)
    if (!landed.ok) return landed.failure === null ? null : fail({ problem: 'damaged', message: landed.failure })
    const { edits, report, commit, end } = landed.value
    if (signal.aborted || edits.length === 0) end()
    if (signal.aborted) return null
    if (edits.length === 0) return succeed(report)
    // From here to where it is shown nothing is waited for, so that nothing can come in between.
    if (fits(store.get(), edits)) {
      const { at } = show(quoth, { label: LABEL, edits })
      saving.addWriting(() => commit(at, LABEL))
      await saving.retry()
      await countRestored(quoth, edits)
      return succeed(report)
    }
    end()
  }
  return unreadable('The library was changed meanwhile. Try again.')
}

/** An article that comes back from the trash brings its annotations along. */
async function countRestored({ store, saving, database }: Quoth, edits: readonly Edit[]): Promise<void> {
  const ids = edits.flatMap(({ table, before, after }) => (table === 'articles' && before?.deleted ? [after.id] : []))
  if (ids.length > 0 && !saving.pending)
    store.dispatch({ type: 'annotations-counted', counts: await countAnnotations(database, ids) })
}

function unreadable(message: string): Result<never, ImportFailure> {
  return fail({ problem: 'unreadable', message })
}

/** Whether edits still are of the library that they were worked out for: its articles, and what they change besides annotations. */
function fits(session: Session, edits: readonly Edit[]): boolean {
  const isComing = ({ before }: Edit) => before === null || before.deleted !== 0
  const coming = new Set(edits.flatMap((edit) => (edit.table === 'articles' && isComing(edit) ? [edit.after.id] : [])))
  return edits.every((edit) => {
    if (edit.table === 'annotations') {
      const { article, revision } = edit.after
      return coming.has(article) || session.articles.get(article)?.revision === revision
    }
    const known = session[edit.table].get(edit.after.id)
    return isComing(edit) || coming.has(edit.after.id) ? known === undefined : known?.updated === edit.before?.updated
  })
}
