import type { Direction, Granularity } from '../domain/boundaries'
import type { EdgeStep } from '../domain/resize'
import type { Heading } from './reading-direction'

/** How far a key takes the caret. Lines are the browser's to know: only it has laid them out. */
export type CaretStep = Granularity | 'line' | 'article'

/** What a key does in the text: it moves the caret, an end of the active annotation, or what is seen of the text to an end. */
export type Movement =
  | { of: 'caret'; by: CaretStep; to: Heading }
  | { of: 'edge'; by: EdgeStep; to: Heading }
  | { of: 'view'; to: Direction }

/** The movements of a key that was pressed, at most one of each; and whether Shift was held beside it. */
export type Pressed = { movements: readonly Movement[]; shift: boolean }
