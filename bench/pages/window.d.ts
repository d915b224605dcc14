import type { GeneratedAnnotation } from '../generated-article'

declare global {
  interface Window {
    /** What the pages of the bench show. */
    article?: { paragraphs: readonly string[]; annotations: readonly GeneratedAnnotation[] }
    /** The address of the folder that the Hypothesis client is in, with a slash at its end. */
    hypothesis?: string
    /** Resolves when what is waited for has been painted. */
    painted?: Promise<void>
    /** Long tasks of the main thread so far, their number and the longest in milliseconds. */
    tasks?: { stalls: number; longest: number }
    /** What is watched of the frames: see watchFrames. */
    watched?: { lengths: number[]; afterScroll: number; bare: number; stop: () => void }
    /** Resolves when what was made is on the disk: to how long that took from the key on, in milliseconds. */
    saved?: Promise<number>
    /** Resolves when all annotations are there. */
    complete?: Promise<void>
  }
}
