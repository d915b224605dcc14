import type { Quoth } from '../quoth'
import { copyExport } from './copy-export'
import { offeredFormat } from './formats'
import { openExport } from './open-export'
import type { Scope } from './scope'

/** Puts a scope on the clipboard as the format of this id, and says so. */
export async function copyAs(quoth: Quoth, scope: Scope, id: string): Promise<void> {
  const format = offeredFormat(id)
  const opened = await openExport(quoth, scope)
  if (format === undefined || !opened.ok) return
  const job = opened.value
  const written = await job.write({ format: id, left: [], reviews: {} })
  job.end()
  const outcome = written.ok ? await copyExport(format, written.value) : null
  const failure = written.ok ? 'Not copied.' : `Not copied. ${written.failure}`
  quoth.store.dispatch({ type: 'noticed', notice: outcome?.kind === 'done' ? outcome.notice : failure })
}
