import { SPEAKER_KIND_LABELS } from '../../domain/labels'
import { type Position, positionLabel, type Speaker } from '../../domain/speaker'
import type { SpeakerField } from '../../exchanging/merging/speaker-fields'

/** What a field of a speaker holds, in words; empty where it holds nothing. */
export function speakerValue(speaker: Speaker, field: SpeakerField): string {
  return VALUES[field](speaker)
}

const VALUES: Record<SpeakerField, (speaker: Speaker) => string> = {
  name: ({ name }) => name,
  aliases: ({ aliases }) => aliases.join(', '),
  kind: ({ kind }) => SPEAKER_KIND_LABELS[kind],
  positions: ({ positions }) => positions.map(positionLine).join('\n'),
  link: ({ link = '' }) => link,
  notes: ({ notes }) => notes,
}

function positionLine(position: Position): string {
  const { since, until } = position
  const days = since === undefined && until === undefined ? '' : `${since ?? '…'} – ${until ?? '…'}`
  return [positionLabel(position), days].filter((part) => part !== '').join(', ')
}
