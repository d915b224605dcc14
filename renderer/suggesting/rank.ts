import type { Mention, Name } from './names'
import type { Range } from './tokens'

/** How far before a passage a name still counts as near, in UTF-16 units: about a paragraph, where “he” was named. */
const NEAR = 400

/** How near a mention is to a passage: `tier` decides, then `distance`. */
type Nearness = { tier: number; distance: number }

/**
 * The names in the order in which they are likely to be the passage's speaker: those in its sentence, then in its paragraph,
 * then just before it, what stands before the passage ahead of what stands after; all others by how often they are named.
 */
export function rankForPassage(names: readonly Name[], passage: Range): Name[] {
  return names
    .map((name) => ({ name, ...nearest(name.mentions, passage) }))
    .sort((a, b) => {
      if (a.tier !== b.tier) return a.tier - b.tier
      const often = b.name.mentions.length - a.name.mentions.length
      return a.tier === ELSEWHERE ? often || a.distance - b.distance : a.distance - b.distance || often
    })
    .map(({ name }) => name)
}

const ELSEWHERE = 4

function nearest(mentions: readonly Mention[], passage: Range): Nearness {
  let best: Nearness = { tier: ELSEWHERE, distance: Number.POSITIVE_INFINITY }
  for (const mention of mentions) {
    const one = nearness(mention, passage)
    if (one.tier < best.tier || (one.tier === best.tier && one.distance < best.distance)) best = one
  }
  return best
}

function nearness(mention: Mention, passage: Range): Nearness {
  // A name inside the passage is more often spoken of than speaking.
  if (overlaps(mention, passage)) return { tier: 1, distance: mention.start - passage.start }
  const before = mention.end <= passage.start
  // Behind counts double: “Durov said …, Macron denied it”.
  const distance = before ? passage.start - mention.end : 2 * (mention.start - passage.end)
  if (overlaps(mention.sentence, passage)) return { tier: 0, distance }
  if (overlaps(mention.paragraph, passage)) return { tier: 2, distance }
  return { tier: before && distance <= NEAR ? 3 : ELSEWHERE, distance }
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
