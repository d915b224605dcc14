import type { Bundle } from './bundle'
import { FEATURES, type Feature, featuresOf } from './features'

/**
 * Features that a format can't hold as they are: left out, or, with `but`, held in another way, as a sentence goes on that
 * begins with the feature: “split quotes become an annotation for each passage”.
 */
export type Limit = Feature | { feature: Feature; but: string }

/** What of this bundle a format called `label` loses, in the order of its limits: a sentence for each, none for what is not there. */
export function lossesOf(bundle: Bundle, label: string, limits: readonly Limit[]): string[] {
  const present = featuresOf(bundle)
  return limits.flatMap((limit) => {
    const feature = typeof limit === 'string' ? limit : limit.feature
    const count = present.get(feature)
    if (count === undefined) return []
    const words = FEATURES[feature]
    if (typeof limit === 'string') return [`${label} has no place for ${words} (${count}).`]
    return [`${words.charAt(0).toUpperCase()}${words.slice(1)} ${limit.but} (${count}).`]
  })
}
