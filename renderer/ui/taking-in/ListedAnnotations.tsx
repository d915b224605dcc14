import { quoted } from '../../domain/quoted'
import { goToImported } from '../actions/go-to-annotation'
import { openArticle } from '../actions/open-article'
import { useQuoth } from '../quoth'
import type { ListedAnnotation } from './report'

const GROUPS = [
  { state: 'lost', why: 'Their words are not in the article.' },
  { state: 'changed', why: 'Only quotation marks, dashes or spaces differ, or a passage is missing.' },
  { state: 'moved', why: 'The same words stand elsewhere in the text now.' },
] as const

/** How many of each are listed one by one: all of them are in what is copied. */
const LISTED = 100

/** The annotations that landed otherwise than they were, or not at all, by why; a click goes to where each is. */
export function ListedAnnotations({ listed }: { listed: readonly ListedAnnotation[] }) {
  return GROUPS.map(({ state, why }) => {
    const here = listed.filter((one) => one.state === state)
    if (here.length === 0) return null
    return (
      <div key={state} className="landing-group">
        <p>
          <strong className={state === 'lost' ? undefined : 'calm'}>
            {here.length.toLocaleString('en')} {state}
          </strong>{' '}
          {why}
        </p>
        <ul aria-label={`${state.charAt(0).toUpperCase()}${state.slice(1)} annotations`}>
          {here.slice(0, LISTED).map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes, and two may have the same words
            <Line key={i} one={one} />
          ))}
          {here.length > LISTED && <li>… and {here.length - LISTED} more</li>}
        </ul>
      </div>
    )
  })
}

function Line({ one: { id, article, source, words, missing } }: { one: ListedAnnotation }) {
  const quoth = useQuoth()
  const go = () => (id === null ? openArticle(quoth, article) : goToImported(quoth, id))
  return (
    <li className="landing-line">
      <button type="button" className="link-button" onClick={() => void go()}>
        {quoted(words)}
      </button>
      <span className="landing-source">
        {source}
        {missing > 0 && ` (${missing === 1 ? 'a passage' : `${missing} passages`} missing)`}
      </span>
    </li>
  )
}
