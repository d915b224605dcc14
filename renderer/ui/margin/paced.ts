/**
 * The same act, done at once where it is called for and then at most once in `pause` milliseconds, the last time for
 * what it was called for last.
 */
export function paced(act: () => void, pause: number): { call: () => void; stop: () => void } {
  let pausing: ReturnType<typeof setTimeout> | undefined
  let isDue = false
  const call = () => {
    isDue = pausing !== undefined
    if (isDue) return
    act()
    pausing = setTimeout(() => {
      pausing = undefined
      if (isDue) call()
    }, pause)
  }
  return { call, stop: () => clearTimeout(pausing) }
}
