import type { IncomingAnnotation } from './incoming'
import { uuidOfName } from './name-uuid'

/**
 * Gives the annotations of one file as they are, but for those that have the id of an earlier one and are of other words: each
 * of these gets an id of its own, the same whenever the file is read.
 */
export function withOwnIds(): (incoming: IncomingAnnotation) => IncomingAnnotation {
  const first = new Map<string, string>()
  return (incoming) => {
    const { id, passages } = incoming
    if (id === undefined) return incoming
    const words = JSON.stringify(passages.map(({ exact }) => exact))
    const before = first.get(id)
    if (before === undefined) first.set(id, words)
    return before === undefined || before === words ? incoming : { ...incoming, id: uuidOfName(`${id} ${words}`) }
  }
}
