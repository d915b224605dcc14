import { useEffect, useMemo, useRef, useState } from 'react'
import { searchLibrary } from '../../storage/search'
import type { PanelState } from '../panel-state'
import { useQuoth, useSession } from '../quoth'
import { useNarrow } from '../reader/use-narrow'
import { ArticleList } from './ArticleList'
import { Places } from './Places'
import { useLeaving } from './use-leaving'

/** How long typing must rest before the library is searched, in milliseconds. */
const REST = 150

/** The library at the left: search, the list of articles, and how to add more. `onClose` puts it away where it lies over the rest. */
export function Library({ state, onClose }: { state: PanelState; onClose: () => void }) {
  const { database } = useQuoth()
  const articles = useSession((session) => session.articles)
  const [query, setQuery] = useState('')
  const [hits, setHits] = useState<Map<string, string> | null>(null)
  const panel = useRef<HTMLElement>(null)
  useLeaving(panel, useNarrow(760) && state === 'open', onClose)

  useEffect(() => {
    if (query.trim() === '') {
      setHits(null)
      return
    }
    let current = true
    const timer = setTimeout(async () => {
      const found = await searchLibrary(database, query)
      if (current) setHits(found)
    }, REST)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [database, query])

  const shown = useMemo(() => {
    const all = [...articles.values()].sort((a, b) => b.created - a.created || a.title.localeCompare(b.title))
    return hits === null ? all : all.filter(({ id }) => hits.has(id))
  }, [articles, hits])

  return (
    <nav className="library" aria-label="Library" ref={panel}>
      <div className="wordmark">Quoth</div>
      <input
        type="search"
        className="search"
        aria-label="Search everything"
        placeholder="Search everything"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
      />
      <Places articles={articles.size} onGone={onClose} />
      <div className="library-heading">
        <span>{hits === null ? 'All articles' : 'Found'}</span>
        <span>{hits === null ? '' : shown.length}</span>
      </div>
      {hits !== null && shown.length === 0 && (
        <p className="library-none">Nothing in your library holds “{query.trim()}”.</p>
      )}
      <ArticleList articles={shown} hits={hits} onOpened={onClose} />
      <p className="drop-hint">
        Drop articles here to import them: text, web pages, PDF, Word, e-books, mails or a whole folder; or files of
        annotations. Or{' '}
        <button type="button" onClick={() => void window.quoth.request('files:choose', 'articles')}>
          choose files
        </button>
        .
      </p>
    </nav>
  )
}
