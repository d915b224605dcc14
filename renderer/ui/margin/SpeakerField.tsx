import type { Annotation } from '../../domain/annotation'
import type { Speaker } from '../../domain/speaker'
import { attribute } from '../actions/attribute'
import { focusText } from '../keyboard/focus-text'
import { useQuoth } from '../quoth'
import { SpeakerPicker } from './SpeakerPicker'

/** Who said it. */
export function SpeakerField({ annotation, speaker }: { annotation: Annotation; speaker: Speaker | undefined }) {
  const quoth = useQuoth()
  return (
    <SpeakerPicker
      label="Speaker"
      field="speaker"
      placeholder="Who said it?"
      name={speaker?.name ?? ''}
      passage={annotation.anchor}
      onCommit={(name) => attribute(quoth, annotation.id, name)}
      onDone={focusText}
    />
  )
}
