import { withNames } from '../../domain/merge-speakers'
import { nameKey, type Speaker } from '../../domain/speaker'
import type { Comparing } from './comparing-fields'

/** What two people may say differently of one speaker, in the order in which it is read. */
export const SPEAKER_FIELDS = ['name', 'aliases', 'kind', 'positions', 'link', 'notes'] as const
export type SpeakerField = (typeof SPEAKER_FIELDS)[number]

/** How two copies of a speaker are compared and made one. */
export const COMPARING_SPEAKERS: Comparing<Speaker, SpeakerField> = {
  fields: SPEAKER_FIELDS,
  keyOf: (speaker, field, other) => KEYS[field](speaker, other),
  taking: (mine, theirs, taken) => {
    const from = (field: SpeakerField) => (taken.has(field) ? theirs : mine)
    const { link: _mine, ...rest } = mine
    const { link } = from('link')
    const { name, aliases } = namesOf(mine, theirs, taken)
    return {
      ...rest,
      name,
      aliases,
      kind: from('kind').kind,
      positions: from('positions').positions,
      notes: from('notes').notes,
      ...(link === undefined ? {} : { link }),
    }
  },
}

const KEYS: Record<SpeakerField, (speaker: Speaker, other: Speaker) => string> = {
  name: ({ name }) => name,
  // Who was renamed goes by the name before as well: that is told by the name.
  aliases: ({ name, aliases }, other) => {
    const told = new Set([name, other.name].map(nameKey))
    return JSON.stringify([...new Set(aliases.map(nameKey))].filter((key) => !told.has(key)).sort())
  },
  kind: ({ kind }) => kind,
  positions: ({ positions }) =>
    JSON.stringify(positions.map(({ role, affiliation, since, until }) => [role, affiliation, since, until])),
  link: ({ link = '' }) => link,
  notes: ({ notes }) => notes,
}

/** The names of mine with those taken: a name that is not the first one any more stays an alias, as where it is renamed. */
function namesOf(mine: Speaker, theirs: Speaker, taken: ReadonlySet<SpeakerField>): Pick<Speaker, 'name' | 'aliases'> {
  if (!taken.has('name') && !taken.has('aliases')) return mine
  const { name } = taken.has('name') ? theirs : mine
  const others = taken.has('aliases') ? [...theirs.aliases, theirs.name] : mine.aliases
  return withNames(name, [...others, mine.name])
}
