import type { Annotation } from '../../domain/annotation'
import { addVia, removeVia } from '../actions/attribute'
import { useQuoth, useSession } from '../quoth'
import { RemoveButton } from './RemoveButton'
import { SpeakerPicker } from './SpeakerPicker'

/** Through whom it reached the article: “the ministry said that Durov denied …”, the outermost first. */
export function ViaField({ annotation }: { annotation: Annotation }) {
  const quoth = useQuoth()
  const speakers = useSession((session) => session.speakers)
  const { id, via = [] } = annotation
  return (
    <>
      {via.length > 0 && (
        <div className="field">
          <span className="field-label">According to</span>
          <ol className="via-list">
            {via.map((source) => {
              const name = speakers.get(source)?.name ?? 'Somebody deleted'
              return (
                <li key={source}>
                  {name}
                  <RemoveButton label={`Remove ${name} between`} onRemove={() => removeVia(quoth, id, source)} />
                </li>
              )
            })}
          </ol>
        </div>
      )}
      <SpeakerPicker
        label={via.length === 0 ? 'According to' : 'and to'}
        placeholder="Who reported it?"
        name=""
        passage={annotation.anchor}
        onCommit={(name) => addVia(quoth, id, name)}
        onDone={() => {}}
      />
    </>
  )
}
