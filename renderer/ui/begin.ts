import { start } from './actions/start'
import { afterPaint } from './after-paint'
import { createQuoth } from './quoth'
import { watchDisk } from './watch-disk'

/** Quoth, its library being opened already: imported first, so that the disk is at work while the rest is loaded. */
export const quoth = createQuoth(afterPaint)

watchDisk(quoth)
void quoth.inTurn(() => start(quoth))
