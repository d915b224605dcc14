import { openArticle } from '../actions/open-article'
import { keepAsNewVersion, keepBoth, keepOne } from '../actions/settle-duplicates'
import { useQuoth, useSession } from '../quoth'
import type { FoundDuplicate } from '../session/session'
import { fileLabel } from './file-label'

const SAME = {
  bytes: 'the same file as',
  text: 'the same text as',
  address: 'from the same address as',
} as const

/** How many are listed one by one: beyond that they are for the buttons that settle all. */
const LISTED = 100

/** The articles that were not added, since the library has them: kept once, kept twice, or taken as a new version. */
export function FoundDuplicates() {
  const quoth = useQuoth()
  const duplicates = useSession((session) => session.duplicates)
  if (duplicates.length === 0) return null
  const heading =
    duplicates.length === 1
      ? 'This article is already in the library'
      : `${duplicates.length} articles are already in the library`
  return (
    <section className="alert" aria-label="Already in the library">
      <div className="alert-row">
        <strong className="calm" role="alert">
          {heading}
        </strong>
        {duplicates.length > 1 && <Choices duplicates={duplicates} all />}
      </div>
      <ul>
        {duplicates.slice(0, LISTED).map((found, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one file may be there twice
          <li key={i} className="alert-row">
            <span>
              {fileLabel(found.file)}: {SAME[found.same]}{' '}
              <button type="button" className="link-button" onClick={() => void openArticle(quoth, found.article.id)}>
                {found.article.title}
              </button>
            </span>
            <Choices duplicates={[found]} />
          </li>
        ))}
        {duplicates.length > LISTED && <li>… and {duplicates.length - LISTED} more</li>}
      </ul>
    </section>
  )
}

function Choices({ duplicates, all = false }: { duplicates: readonly FoundDuplicate[]; all?: boolean }) {
  const quoth = useQuoth()
  const suffix = all ? ' (all)' : ''
  const [first] = duplicates
  // Side by side with others of the same words, a button says which file it is for.
  const name = (word: string) => (all || first === undefined ? word + suffix : `${word}: ${fileLabel(first.file)}`)
  const others = duplicates.filter(({ same }) => same === 'address')
  return (
    <>
      <button type="button" className="button" aria-label={name('Keep one')} onClick={() => keepOne(quoth, duplicates)}>
        Keep one{suffix}
      </button>
      <button
        type="button"
        className="button"
        aria-label={name('Keep both')}
        onClick={() => void keepBoth(quoth, duplicates)}
      >
        Keep both{suffix}
      </button>
      {others.length > 0 && (
        <button
          type="button"
          className="button"
          aria-label={name('New version')}
          onClick={() => void keepAsNewVersion(quoth, others)}
        >
          New version{suffix}
        </button>
      )}
    </>
  )
}
