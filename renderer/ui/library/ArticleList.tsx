import { memo } from 'react'
import type { Article } from '../../domain/article'
import { ArticleEntry } from './ArticleEntry'

/** How many entries are laid out together: a library may hold thousands, of which the browser skips what is out of view. */
const CHUNK = 40

type Props = {
  /** The newest first. */
  articles: readonly Article[]
  /** What a search found in each, by its id; null while nothing is searched for. */
  hits: ReadonlyMap<string, string> | null
  onOpened: () => void
}

/** The articles of the library, or those that a search found. */
export function ArticleList({ articles, hits, onOpened }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: between a list and its items HTML has no place for the chunks
    <div role="list" className="article-list" aria-label="Articles">
      {chunksOf(articles).map((chunk) => (
        <Chunk key={chunk.key} articles={chunk.articles} hits={hits} onOpened={onOpened} />
      ))}
    </div>
  )
}

/** Counted from the oldest, so that a new article changes the first chunk alone. */
function chunksOf(articles: readonly Article[]): { key: number; articles: readonly Article[] }[] {
  const first = articles.length % CHUNK
  const starts = first === 0 ? [] : [0]
  for (let start = first; start < articles.length; start += CHUNK) starts.push(start)
  return starts.map((start, i) => ({
    key: articles.length - (starts[i + 1] ?? articles.length),
    articles: articles.slice(start, starts[i + 1]),
  }))
}

const Chunk = memo(
  function Chunk({ articles, hits, onOpened }: Props) {
    return (
      <div role="presentation" className="article-chunk">
        {articles.map((article) => (
          <ArticleEntry
            key={article.id}
            article={article}
            snippet={hits?.get(article.id) ?? null}
            onOpened={onOpened}
          />
        ))}
      </div>
    )
  },
  (before, after) =>
    before.hits === after.hits &&
    before.onOpened === after.onOpened &&
    before.articles.length === after.articles.length &&
    before.articles.every((article, i) => article === after.articles[i]),
)
