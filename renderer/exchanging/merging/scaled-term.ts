import type { ScaleId, Term } from '../../domain/scale'

/** A term with its scale; `updated` is when that was changed last, since a term has no time of its own. */
export type ScaledTerm = Term & { scale: ScaleId; updated: number }
