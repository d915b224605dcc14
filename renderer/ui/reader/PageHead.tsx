import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Article, ArticleText } from '../../domain/article'
import { renameArticle } from '../actions/article'
import { minutes } from '../library/ArticleEntry'
import { useQuoth } from '../quoth'

/** Where the article is from, and its title where the text does not open with it. Both can be put right here. */
export function PageHead({ article, content }: { article: Article; content: ArticleText }) {
  const quoth = useQuoth()
  const [editing, setEditing] = useState(false)
  const first = content.blocks[0]
  const titled = first?.kind === 'heading' && first.level === 1
  const source = [
    article.byline,
    article.site,
    article.published,
    `${minutes(article.words)} min read`,
    origin(article),
  ]
  return (
    <header>
      <p className="source-line">
        {source.filter(Boolean).join(' · ')}{' '}
        <button
          type="button"
          className="icon-button rename-button"
          aria-label="Change title"
          onClick={() => setEditing(true)}
        >
          <Pencil size={12} />
        </button>
      </p>
      {editing ? (
        <input
          className="page-title title-input"
          aria-label="Title"
          defaultValue={article.title}
          ref={(input) => input?.select()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
            if (event.key === 'Escape') {
              event.currentTarget.value = article.title
              event.currentTarget.blur()
            }
          }}
          onBlur={(event) => {
            renameArticle(quoth, article.id, event.target.value)
            setEditing(false)
          }}
        />
      ) : (
        !titled && <h1 className="page-title">{article.title}</h1>
      )}
    </header>
  )
}

function origin({ format, titleGuessed }: Article): string {
  const from = format === 'markdown' ? 'imported from Markdown' : 'imported from a text file'
  return titleGuessed ? `${from}, title guessed` : from
}
