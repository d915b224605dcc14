import type { Edit } from '../../domain/change'
import { fail, type Result, succeed } from '../../domain/result'
import type { Differing } from '../../exchanging/merging/differing-registry'
import { committed } from '../../storage/commit-answer'
import type { ExchangeFile } from '../import/exchange-file'
import type { LandingAnswer, LandingRequest } from './messages'
import type { LandingReport, ListedAnnotation } from './report'

/** What a file of annotations changes in the library, and the worker that can write it, which is ended by `end`. */
export type LandedApart = {
  edits: readonly Edit[]
  report: LandingReport
  /** Writes it as the change of this time and label, and ends; rejects where the library can’t be written, and may be asked again. */
  commit: (at: number, label: string) => Promise<void>
  end: () => void
}

/**
 * Finds out in a worker what a file of annotations changes in the library as it is on the disk; `tell` hears how far it is.
 * The failure is a sentence, or null where `signal` ended it.
 */
export function landApart(
  file: ExchangeFile,
  signal: AbortSignal,
  tell: (done: number, total: number) => void,
): Promise<Result<LandedApart, string | null>> {
  const worker = new Worker(new URL('./landing-worker.ts', import.meta.url), { type: 'module' })
  const ask = (request: LandingRequest) => worker.postMessage(request)
  const end = () => worker.terminate()
  return new Promise((resolve) => {
    const edits: Edit[] = []
    const listed: ListedAnnotation[] = []
    const differing: Differing[] = []
    const refuse = (reason: string | null) => {
      end()
      resolve(fail(reason))
    }
    const cancelled = () => refuse(null)
    signal.addEventListener('abort', cancelled)
    worker.onerror = () => refuse('Bringing it in stopped. Try again.')
    worker.onmessage = ({ data }: MessageEvent<LandingAnswer>) => {
      if (data.kind === 'progressed') tell(data.done, data.total)
      else if (data.kind === 'edits') edits.push(...data.edits)
      else if (data.kind === 'listed') listed.push(...data.listed)
      else if (data.kind === 'differing') differing.push(...data.differing)
      else if (data.kind === 'refused') refuse(data.message)
      else if (data.kind === 'landed') {
        // From here on it is for whoever asked to decide.
        signal.removeEventListener('abort', cancelled)
        const commit = async (at: number, label: string) => {
          const answer = committed(worker)
          ask({ kind: 'commit', at, label })
          await answer
          end()
        }
        resolve(succeed({ edits, report: { ...data.report, listed, differing }, commit, end }))
      }
    }
    ask({ kind: 'land', file, now: Date.now() })
  })
}
