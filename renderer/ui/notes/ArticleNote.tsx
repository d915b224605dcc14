import { NotebookPen } from 'lucide-react'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { Article } from '../../domain/article'
import { noteArticle } from '../actions/article'
import { focusText } from '../keyboard/focus-text'
import { useQuoth } from '../quoth'
import type NoteField from './NoteField'
import { useNoteField } from './use-note-field'

const NoteText = lazy(() => import('./NoteText'))

/** What is noted of an article as a whole: one line to begin with, the note once there is one, a field while it is written. */
export function ArticleNote({ article }: { article: Article }) {
  const [writing, setWriting] = useState(false)
  const Field = useNoteField(writing)
  const { note } = article
  if (writing && Field !== null) return <WrittenNote article={article} Field={Field} onDone={() => setWriting(false)} />
  return note === '' ? (
    <button type="button" className="quiet-button article-note-button" onClick={() => setWriting(true)}>
      <NotebookPen size={13} aria-hidden="true" /> Add a note on this article
    </button>
  ) : (
    <section className="article-note" aria-label="Note on the article">
      <Suspense>
        <NoteText markdown={note} />
      </Suspense>
      <button type="button" className="quiet-button article-note-button" onClick={() => setWriting(true)}>
        Edit the note
      </button>
    </section>
  )
}

type WrittenProps = { article: Article; Field: typeof NoteField; onDone: () => void }

function WrittenNote({ article: { id, note }, Field, onDone }: WrittenProps) {
  const quoth = useQuoth()
  const focus = useRef(() => {})
  // All that is typed into it between opening and leaving it is undone as one.
  const strand = useRef(`article note ${crypto.randomUUID()}`)
  const keep = useCallback((markdown: string) => noteArticle(quoth, id, markdown, strand.current), [quoth, id])
  useEffect(() => focus.current(), [])
  return (
    <section
      className="article-note"
      aria-label="Note on the article"
      onBlur={(event) => {
        // Not when it is the window that loses the keyboard.
        if (document.hasFocus() && !event.currentTarget.contains(event.relatedTarget)) onDone()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onDone()
        focusText()
      }}
    >
      <Field
        label="Note on the article"
        placeholder="Write a note on the article…"
        markdown={note}
        onChange={keep}
        focus={focus}
      />
    </section>
  )
}
