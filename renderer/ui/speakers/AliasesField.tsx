import type { Speaker } from '../../domain/speaker'
import { setAliases } from '../actions/speakers'
import { WordsField } from '../margin/WordsField'
import { useQuoth } from '../quoth'

/** Other names for a speaker: each finds them, here and where a speaker is named. */
export function AliasesField({ speaker }: { speaker: Speaker }) {
  const quoth = useQuoth()
  return (
    <div className="field">
      <span className="field-label">Also called</span>
      <WordsField
        label="Other names"
        adding="Add another name"
        placeholder="+ name"
        words={speaker.aliases}
        onChange={(aliases) => setAliases(quoth, speaker.id, aliases)}
      />
    </div>
  )
}
