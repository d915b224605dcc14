/** What a person does at the window. */
const DOING = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * Resolves once nobody has done anything at the window for `rest` milliseconds, at the latest after `longest`: what takes
 * a while of a processor can wait for that, and is not felt.
 */
export function atRest(rest: number, longest: number): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const done = () => {
      over.abort()
      clearTimeout(resting)
      clearTimeout(patience)
      resolve()
    }
    const patience = setTimeout(done, longest)
    let resting = setTimeout(done, rest)
    const anew = () => {
      clearTimeout(resting)
      resting = setTimeout(done, rest)
    }
    for (const doing of DOING)
      window.addEventListener(doing, anew, { capture: true, passive: true, signal: over.signal })
  })
}
