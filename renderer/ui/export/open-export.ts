import { fail, type Result, succeed } from '../../domain/result'
import type { Quoth } from '../quoth'
import { openPartOf, type Scope } from './scope'
import { type ExportJob, writeApart } from './write-apart'

/**
 * Begins to export a scope. What is of the open article is taken as it is in the window, even where it could not be saved;
 * the rest as it is on the disk, which has to have all that was made. The failure is a sentence.
 */
export async function openExport(quoth: Quoth, scope: Scope): Promise<Result<ExportJob, string>> {
  const { store, saving } = quoth
  await saving.retry()
  const open = openPartOf(store.get(), scope)
  if (open !== null) return succeed(writeApart(open))
  if (scope.kind !== 'library' && scope.kind !== 'speaker') return fail('No article is open.')
  if (saving.pending) return fail('First, what you made has to be saved.')
  return succeed(writeApart(scope))
}
