import type { Speaker } from '../../domain/speaker'
import { nameKey } from '../../domain/speaker'
import { editSpeaker } from '../actions/speakers'
import { WordsField } from '../margin/WordsField'
import { useQuoth } from '../quoth'

/** Other names for a speaker: each finds them, here and where a speaker is named. */
export function AliasesField({ speaker }: { speaker: Speaker }) {
  const quoth = useQuoth()
  const set = (aliases: readonly string[]) =>
    editSpeaker(quoth, speaker.id, (before) => ({ ...before, aliases }), 'Change the other names')
  return (
    <div className="field">
      <span className="field-label">Also called</span>
      <WordsField
        label="Other names"
        adding="Add another name"
        placeholder="+ name"
        words={speaker.aliases}
        onChange={(aliases) => set(aliases.filter((alias) => nameKey(alias) !== nameKey(speaker.name)))}
      />
    </div>
  )
}
