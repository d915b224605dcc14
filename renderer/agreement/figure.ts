/**
 * A coefficient of agreement: 1 where two agree in everything, 0 where they agree as often as chance would have it, and
 * less where they agree less often. It says nothing where there was `nothing` to compare, or where there was no
 * `variation`: all that was compared is of one category, so that chance alone would make it agree.
 */
export type Figure = { kind: 'value'; value: number } | { kind: 'none'; why: 'nothing' | 'no-variation' }

/** One minus what was observed of disagreement over what chance would give, both in the same unit and not negative. */
export function fromDisagreement(observed: number, expected: number): Figure {
  return expected > 0 ? { kind: 'value', value: 1 - observed / expected } : { kind: 'none', why: 'no-variation' }
}

/** That there was nothing to compare. */
export const NOTHING: Figure = { kind: 'none', why: 'nothing' }
