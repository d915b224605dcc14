import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ArticleText } from '../../domain/article'
import type { Passage } from '../../domain/passages'
import { textNearViewport, WHILE_SCROLLING } from '../../reading/near-viewport'
import { scrollToOffset } from '../../reading/scroll-to'
import { writeSelection } from '../../reading/selection'
import { showFound } from '../../reading/show-found'
import type { TextQuery } from '../../searching/find-in-text'
import { focusText } from '../keyboard/focus-text'
import { useQuoth } from '../quoth'
import { findApart } from './find-apart'

/** How long typing must rest before it is looked for, in milliseconds. */
const REST = 120

type Found = { hits: readonly Passage[]; more: boolean; problem: string }
const NOTHING: Found = { hits: [], more: false, problem: '' }

/**
 * Finds words or a regular expression in the open article. Enter goes from one hit to the next; Escape goes back to the
 * text with the hit selected, ready to be marked.
 */
export default function FindBar({ content }: { content: ArticleText }) {
  const { store } = useQuoth()
  const [query, setQuery] = useState<TextQuery>({ words: '', isPattern: false, wholeWords: false, matchCase: false })
  const [found, setFound] = useState(NOTHING)
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const now = found.hits[at] ?? null

  useEffect(() => input.current?.select(), [])
  useEffect(() => {
    if (query.words === '') return setFound(NOTHING)
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const result = await findApart(content.text, query, abort.signal)
      if (abort.signal.aborted) return
      setFound(result.ok ? { ...result.value, problem: '' } : { ...NOTHING, problem: result.failure })
      setAt(result.ok ? firstInView(content, result.value.hits) : 0)
    }, REST)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [content, query])

  const paint = useEffectEvent(() => showFound(content.blocks, nearViewport(content, found.hits), now))
  useEffect(() => {
    if (now !== null) scrollToOffset(content.blocks, now.start)
    paint()
  }, [content, now])
  useEffect(() => {
    const scroller = document.querySelector('.scroller')
    const scrolled = () => paint()
    scroller?.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      scroller?.removeEventListener('scroll', scrolled)
      showFound([], [], null)
    }
  }, [])

  const step = (by: number) => {
    const { length } = found.hits
    if (length > 0) setAt((at + by + length) % length)
  }
  const close = () => {
    store.dispatch({ type: 'finding', finding: false })
    focusText()
    if (now === null) return
    const selection = { anchor: now.start, focus: now.end }
    writeSelection(content.blocks, selection)
    store.dispatch({ type: 'selected', selection })
  }

  return (
    <search className="find-bar" aria-label="Find in the article">
      <input
        ref={input}
        className="field-input"
        type="text"
        aria-label="Find"
        aria-invalid={found.problem !== '' || undefined}
        placeholder="Find in the article"
        value={query.words}
        onChange={(event) => setQuery({ ...query, words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') close()
          else return
          event.preventDefault()
        }}
      />
      <span className="find-count" role="status" aria-label="Found">
        {countLabel(query, found, at)}
      </span>
      <Toggle
        label="Match case"
        shown="Aa"
        on={query.matchCase}
        onToggle={(matchCase) => setQuery({ ...query, matchCase })}
      />
      <Toggle
        label="Whole words"
        shown="“ ”"
        on={query.wholeWords}
        onToggle={(wholeWords) => setQuery({ ...query, wholeWords })}
      />
      <Toggle
        label="Regular expression"
        shown=".*"
        on={query.isPattern}
        onToggle={(isPattern) => setQuery({ ...query, isPattern })}
      />
      <button type="button" className="icon-button" aria-label="Previous" onClick={() => step(-1)}>
        <ChevronUp size={16} />
      </button>
      <button type="button" className="icon-button" aria-label="Next" onClick={() => step(1)}>
        <ChevronDown size={16} />
      </button>
      <button type="button" className="icon-button" aria-label="Close" onClick={close}>
        <X size={16} />
      </button>
    </search>
  )
}

function countLabel({ words }: TextQuery, { hits, more, problem }: Found, at: number): string {
  if (problem !== '') return problem
  if (words === '') return ''
  return hits.length === 0 ? 'Not found' : `${at + 1} of ${hits.length}${more ? '+' : ''}`
}

/** The hits near the viewport. */
function nearViewport({ blocks }: ArticleText, hits: readonly Passage[]): readonly Passage[] {
  const surface = document.querySelector('.article-text')
  const scroller = document.querySelector('.scroller')
  if (surface === null || scroller === null) return []
  const near = textNearViewport(surface, scroller.getBoundingClientRect(), blocks, WHILE_SCROLLING)
  return hits.filter(({ start, end }) => start < near.end && near.start < end)
}

/** The index of the first hit from the top of the viewport on: what the person looks for is mostly still to come. */
function firstInView({ blocks }: ArticleText, hits: readonly Passage[]): number {
  const surface = document.querySelector('.article-text')
  const scroller = document.querySelector('.scroller')
  if (surface === null || scroller === null) return 0
  const view = scroller.getBoundingClientRect()
  const { start } = textNearViewport(surface, view, blocks, 0)
  return Math.max(
    0,
    hits.findIndex((hit) => hit.start >= start),
  )
}

type ToggleProps = { label: string; shown: string; on: boolean; onToggle: (on: boolean) => void }

function Toggle({ label, shown, on, onToggle }: ToggleProps) {
  return (
    <button
      type="button"
      className="find-toggle"
      aria-label={label}
      title={label}
      aria-pressed={on}
      onClick={() => onToggle(!on)}
    >
      {shown}
    </button>
  )
}
