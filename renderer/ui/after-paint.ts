/** The longest that a window which is not being painted is waited for, in milliseconds. */
const HIDDEN = 500

/** Resolves once the next frame is painted, so that what follows does not put it off. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, HIDDEN)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
