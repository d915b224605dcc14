import type { Annotation } from '../../domain/annotation'
import { passagesOf } from '../../domain/passages'
import { removePassage, splitPassages } from '../actions/passages'
import { useQuoth } from '../quoth'
import { RemoveButton } from './RemoveButton'

/** The passages of a split quote, each of which can be taken out, or all made annotations of their own. */
export function PassageList({ annotation }: { annotation: Annotation }) {
  const quoth = useQuoth()
  const { id } = annotation
  return (
    <div className="field">
      <span className="field-label">Passages</span>
      <ol className="passage-list">
        {passagesOf(annotation).map(({ start, exact }, index) => (
          <li key={start}>
            <span dir="auto">{exact}</span>
            <RemoveButton label={`Remove the passage ${exact}`} onRemove={() => removePassage(quoth, id, index)} />
          </li>
        ))}
      </ol>
      <button type="button" className="quiet-button" onClick={() => splitPassages(quoth, id)}>
        Split into separate annotations
      </button>
    </div>
  )
}
