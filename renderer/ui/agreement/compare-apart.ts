import type { Disagreement } from '../../agreement/disagreements'
import { fail, type Result, succeed } from '../../domain/result'
import type { ExchangeFile } from '../import/exchange-file'
import type { ComparedLibraries } from './comparison'
import type { ComparingAnswer } from './messages'

/** Compares a library in a file with the one on the disk, in a worker; the failure is a sentence. */
export function compareApart(file: ExchangeFile): Promise<Result<ComparedLibraries, string>> {
  const worker = new Worker(new URL('./comparing-worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    const listed = new Map<string, Disagreement[]>()
    const finish = (result: Result<ComparedLibraries, string>) => {
      worker.terminate()
      resolve(result)
    }
    worker.onerror = () => finish(fail('Comparing stopped. Try again.'))
    worker.onmessage = ({ data }: MessageEvent<ComparingAnswer>) => {
      if (data.kind === 'refused') finish(fail(data.message))
      else if (data.kind === 'disagreements') {
        const before = listed.get(data.article)
        if (before === undefined) listed.set(data.article, [...data.disagreements])
        else before.push(...data.disagreements)
      } else {
        const articles = data.articles.map((one) => ({ ...one, disagreements: listed.get(one.id) ?? [] }))
        finish(succeed({ ...data.compared, articles }))
      }
    }
    worker.postMessage(file)
  })
}
