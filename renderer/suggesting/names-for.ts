import { type Name, namesIn } from './names'
import { rankForPassage } from './rank'
import type { Range } from './tokens'

/** How many names are of use to a person who chooses: those near the passage, then those most mentioned. */
const MOST = 12

/** The names of a text that are likely to be the speaker of a passage (UTF-16 units), the likeliest first. */
export function namesFor(text: string, passage: Range): string[] {
  return rankForPassage(namesOf(text), passage)
    .slice(0, MOST)
    .map(({ name }) => name)
}

let latest: { text: string; names: readonly Name[] } = { text: '', names: [] }

/** The names in a text, found once for all the passages that are marked in it. */
function namesOf(text: string): readonly Name[] {
  if (latest.text !== text) latest = { text, names: namesIn(text) }
  return latest.names
}
