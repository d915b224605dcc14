import type { Coincidences } from './coincidences'
import { type Figure, fromDisagreement, NOTHING } from './figure'

/**
 * Krippendorff’s alpha for unitizing, over whatever coincidences it is given: of all text it is uα (equation 5 of
 * Krippendorff et al. 2016), and |uα (6) where all units have one value; of the text that both marked it is cuα (11), which
 * leaves out what either did not mark.
 */
export function alphaUnitizing(coincidences: Coincidences): Figure {
  const { total, itself } = sums(coincidences)
  if (total === 0) return NOTHING
  let [observed, unlike] = [total, total ** 2]
  for (const { length, same } of coincidences.values()) {
    observed -= same
    unlike -= length ** 2
  }
  return fromDisagreement(observed, (total * unlike) / (total ** 2 - itself))
}

/**
 * (k)uα (13): how reliably one value was given to text that both marked. `shared` are the coincidences of that text.
 */
export function alphaOfValue(value: string, shared: Coincidences): Figure {
  const own = shared.get(value)
  if (own === undefined || own.length === 0) return NOTHING
  const { total } = sums(shared)
  const unlike = own.length * (total - own.length)
  return fromDisagreement(((own.length * total - own.itself) / own.length) * (own.length - own.same), unlike)
}

function sums(coincidences: Coincidences): { total: number; itself: number } {
  let [total, itself] = [0, 0]
  for (const one of coincidences.values()) {
    total += one.length
    itself += one.itself
  }
  return { total, itself }
}
