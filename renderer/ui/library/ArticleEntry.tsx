import { type CSSProperties, memo, useDeferredValue } from 'react'
import type { Article } from '../../domain/article'
import { readingTime } from '../../domain/reading-time'
import { openArticle } from '../actions/open-article'
import { useQuoth, useSession } from '../quoth'
import { publishedDay } from './published-day'

type Props = {
  article: Article
  /** What a search found in it. */
  snippet: string | null
  onOpened: () => void
}

/** One article in the library's list: its title, where it is from, and how far it has been read. */
export const ArticleEntry = memo(function ArticleEntry({ article, snippet, onOpened }: Props) {
  const quoth = useQuoth()
  const isOpen = useSession(({ open }) => open?.content.article === article.id)
  const count = useDeferredValue(useSession(({ counts }) => counts.get(article.id) ?? 0))
  const position = useSession(({ positions }) => positions.get(article.id) ?? 0)
  const read = Math.min(1, position / Math.max(1, article.length))
  const facts = [
    article.site,
    publishedDay(article.published),
    count > 0 ? annotations(count) : readingTime(article.words),
  ]
  const style: CSSProperties & { '--read': string } = { '--read': `${Math.round(read * 100)}%` }
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in a chunk of the list, where HTML allows no li
    <div role="listitem">
      <button
        type="button"
        className="article-entry"
        aria-current={isOpen ? 'page' : undefined}
        onClick={() => void openArticle(quoth, article.id).then(onOpened)}
      >
        <span className="article-title">{article.title}</span>
        <span className="article-facts">{snippet ?? facts.filter(Boolean).join(' · ')}</span>
        <span className="article-progress" style={style}>
          <span />
        </span>
      </button>
    </div>
  )
})

function annotations(count: number): string {
  return count === 1 ? '1 annotation' : `${count} annotations`
}
