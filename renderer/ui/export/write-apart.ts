import { fail, type Result, succeed } from '../../domain/result'
import type { Gathered, Wanted } from './gather'
import type { ExportAnswer, ExportChoice, ExportRequest, Preview, Written } from './messages'

/** An export in the making: what is exported has been settled, how it is may change. Failures are sentences. */
export type ExportJob = {
  /** Null where another preview was asked for meanwhile. */
  preview: (choice: ExportChoice) => Promise<Result<Preview, string> | null>
  write: (choice: ExportChoice) => Promise<Result<Written, string>>
  /** Gives it up: what was still asked for is never answered. */
  end: () => void
}

/** Exports in a worker, so that the window can go on painting: what is read from the library, or what is given. */
export function writeApart(from: Wanted | Gathered): ExportJob {
  const worker = new Worker(new URL('./writing-worker.ts', import.meta.url), { type: 'module' })
  const asked = new Map<number, (answer: ExportAnswer) => void>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => {
    asked.get(data.id)?.(data)
    asked.delete(data.id)
  }
  worker.onerror = () => {
    for (const [id, answered] of asked) answered({ kind: 'failed', id, message: 'Writing it stopped. Try again.' })
    asked.clear()
  }
  const tell = (request: ExportRequest) => worker.postMessage(request)
  const ask = (kind: 'preview' | 'write', choice: ExportChoice) =>
    new Promise<ExportAnswer>((resolve) => {
      last += 1
      asked.set(last, resolve)
      tell({ kind, id: last, choice })
    })
  tell({ kind: 'open', from })
  return {
    preview: async (choice) => {
      const answer = await ask('preview', choice)
      if (answer.kind === 'previewed') return succeed(answer.preview)
      return answer.kind === 'failed' ? fail(answer.message) : null
    },
    write: async (choice) => {
      const answer = await ask('write', choice)
      return answer.kind === 'written' ? succeed(answer.written) : fail(answer.kind === 'failed' ? answer.message : '')
    },
    end: () => worker.terminate(),
  }
}
