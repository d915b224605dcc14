import type { Store } from './session/store'

/** How long the first paint waits for the article, in milliseconds; a library that is slow to open shows its frame first. */
const PATIENCE = 300

/**
 * Resolves when there is something to read, or to say, or patience is at its end. An empty window painted first would
 * only put off the one that is read.
 */
export function untilReadable({ get, subscribe }: Store): Promise<void> {
  return new Promise((resolve) => {
    const isReadable = () => {
      const { open, phase, articles } = get()
      if (phase.kind === 'ready') return open !== null || articles.size === 0
      return phase.kind !== 'opening'
    }
    const done = () => {
      clearTimeout(timer)
      unsubscribe()
      resolve()
    }
    const timer = setTimeout(done, PATIENCE)
    const unsubscribe = subscribe(() => {
      if (isReadable()) done()
    })
  })
}
