import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Article, ArticleFormat, ArticleText } from '../../domain/article'
import { readingTime } from '../../domain/reading-time'
import { renameArticle } from '../actions/article'
import { focusText } from '../keyboard/focus-text'
import { publishedDay } from '../library/published-day'
import { ArticleNote } from '../notes/ArticleNote'
import { useQuoth } from '../quoth'
import { EncodingSettings } from './EncodingSettings'

/** Where the article is from, and its title where the text does not open with it. Both can be put right here. */
export function PageHead({ article, content }: { article: Article; content: ArticleText }) {
  const quoth = useQuoth()
  const [editing, setEditing] = useState(false)
  const first = content.blocks[0]
  const titled = first?.kind === 'heading' && first.level === 1
  const source = [
    article.collection,
    article.byline,
    article.site,
    publishedDay(article.published),
    readingTime(article.words),
    origin(article),
  ]
  return (
    <header>
      <p className="source-line">
        {source.filter(Boolean).join(' · ')}
        {HAS_ENCODING.includes(article.format) && <EncodingSettings article={article} />}
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
            if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
            event.preventDefault()
            if (event.key === 'Escape') event.currentTarget.value = article.title
            // It is taken when the keyboard leaves it.
            focusText()
          }}
          onBlur={(event) => {
            renameArticle(quoth, article.id, event.target.value)
            setEditing(false)
          }}
        />
      ) : (
        !titled && <h1 className="page-title">{article.title}</h1>
      )}
      <ArticleNote article={article} />
    </header>
  )
}

/** The formats whose files leave it open how their characters are encoded. */
const HAS_ENCODING: readonly ArticleFormat[] = ['text', 'markdown', 'html', 'json']

const ORIGINS: Record<ArticleFormat, string> = {
  text: 'a text file',
  markdown: 'Markdown',
  html: 'a web page',
  mhtml: 'a saved web page',
  mail: 'an e-mail',
  pdf: 'a PDF',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'a rich text document',
  epub: 'an e-book',
  json: 'JSON',
  link: 'a link',
}

function origin({ format, titleGuessed }: Article): string {
  const from = `imported from ${ORIGINS[format]}`
  return titleGuessed ? `${from}, title guessed` : from
}
