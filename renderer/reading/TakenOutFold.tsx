import { useState } from 'react'
import type { TakenOut, TakenOutReason } from '../domain/article'

type Props = { takenOut: readonly TakenOut[]; onRestore: (takenOut: readonly TakenOut[]) => void }

/** What was taken out at one place of the text, folded: one click shows it, one more puts a line of it back. */
export function TakenOutFold({ takenOut, onRestore }: Props) {
  const [shown, setShown] = useState(false)
  const count = takenOut.length === 1 ? '1 line' : `${takenOut.length} lines`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className="taken-out" role="group" aria-label={`Taken out: ${count}`}>
      <div className="taken-out-head">
        <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {count} taken out: {reasonsOf(takenOut)}
        </button>
        {shown && takenOut.length > 1 && (
          <button type="button" onClick={() => onRestore(takenOut)}>
            Put all back
          </button>
        )}
      </div>
      {shown && (
        <ul>
          {takenOut.map((taken, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have the same words, and their order is fixed
            <li key={i} dir="auto">
              {taken.text}
              <button
                type="button"
                className="quiet-button"
                aria-label={`Put back: ${taken.text.slice(0, 60)}`}
                onClick={() => onRestore([taken])}
              >
                Put back
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const REASONS: Record<TakenOutReason, string> = {
  title: 'the title',
  page: 'parts of the page',
  promotion: 'links and promotion',
  credit: 'credits',
  caption: 'a caption',
  image: 'a picture',
}

function reasonsOf(takenOut: readonly TakenOut[]): string {
  return [...new Set(takenOut.map(({ reason }) => REASONS[reason]))].join(', ')
}
