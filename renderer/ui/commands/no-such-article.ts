import type { ExitCode } from './exit-code'
import { print } from './print'

/** Prints that there is no such article; the exit code for it. */
export async function noSuchArticle(article: string): Promise<ExitCode> {
  await print({ article, ok: false, message: 'There is no such article in the library.' })
  return 1
}
