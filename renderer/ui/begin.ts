import { start } from './actions/start'
import { afterPaint } from './after-paint'
import { createQuoth } from './quoth'

/** Quoth, its library being opened already: imported first, so that the disk is at work while the rest is loaded. */
export const quoth = createQuoth(afterPaint)

void quoth.inTurn(() => start(quoth))
