import { start } from './actions/start'
import { createQuoth } from './quoth'

/** Quoth, its library being opened already: imported first, so that the disk is at work while the rest is loaded. */
export const quoth = createQuoth()

void quoth.inTurn(() => start(quoth))
