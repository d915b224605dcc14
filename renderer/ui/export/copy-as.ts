import type { Quoth } from '../quoth'
import { copyExport } from './copy-export'
import { offeredFormat } from './formats'
import { openExport } from './open-export'
import type { ExportOutcome } from './save-export'
import type { Scope } from './scope'

/** Puts a scope on the clipboard as the format of this id, and says so. */
export async function copyAs(quoth: Quoth, scope: Scope, id: string): Promise<void> {
  const outcome = await copied(quoth, scope, id)
  if (outcome.kind !== 'cancelled')
    quoth.store.dispatch({ type: 'noticed', notice: outcome.kind === 'done' ? outcome.notice : outcome.reason })
}

async function copied(quoth: Quoth, scope: Scope, id: string): Promise<ExportOutcome> {
  const format = offeredFormat(id)
  if (format === undefined) return notCopied('There is no such format.')
  const opened = await openExport(quoth, scope)
  if (!opened.ok) return notCopied(opened.failure)
  const written = await opened.value.write({ format: id, left: [], reviews: {} })
  opened.value.end()
  return written.ok ? copyExport(format, written.value) : notCopied(written.failure)
}

function notCopied(why: string): ExportOutcome {
  return { kind: 'failed', reason: `Not copied. ${why}` }
}
