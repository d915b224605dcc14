import type { IncomingAnnotation } from './incoming'
import { uuidOfName } from './name-uuid'

/** Gives the id that an annotation has on an article of this id. */
export type IdOn = (article: string) => string

/**
 * Gives ids to the annotations of a file that have none, each time the same, whatever the reader makes of them: by their
 * article, their words and what the file says of them, and where all of that is the same, by which of those it is.
 */
export function namesOfNameless(): (incoming: IncomingAnnotation) => IdOn {
  const counts = new Map<string, number>()
  return ({ kind, passages, speaker, note, created }) => {
    const said = JSON.stringify([passages.map(({ exact }) => exact), kind, speaker, note, created])
    const count = counts.get(said) ?? 0
    counts.set(said, count + 1)
    return (article) => uuidOfName(`nameless ${article} ${said} ${count}`)
  }
}
