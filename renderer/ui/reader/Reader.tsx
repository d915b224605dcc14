import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Annotation } from '../../domain/annotation'
import { filtered, isOpen } from '../../domain/annotation-filter'
import { annotationOf, NO_ANNOTATIONS } from '../../domain/annotation-index'
import type { Article, TakenOut } from '../../domain/article'
import { hueOf as hueBy } from '../../reading/highlight-categories'
import { Minimap } from '../../reading/Minimap'
import { scrollToOffset } from '../../reading/scroll-to'
import { TextSurface } from '../../reading/TextSurface'
import { keepPosition } from '../actions/open-article'
import { moveActiveEdge, resize } from '../actions/passages'
import { restoreTakenOut } from '../actions/revise-text'
import { FindBar, loadAhead } from '../ahead'
import { focusText } from '../keyboard/focus-text'
import { currentKeys } from '../keyboard/key-map'
import { pressedInText } from '../keyboard/pressed-in-text'
import { textMovements } from '../keyboard/text-movements'
import { Margin } from '../margin/Margin'
import type { PanelState } from '../panel-state'
import { isMac } from '../platform'
import { useQuoth, useSession } from '../quoth'
import type { OpenArticle } from '../session/session'
import { pickedAnnotations } from '../session/shown'
import { FocusMode } from './FocusMode'
import { PageHead } from './PageHead'
import { SelectionOffer } from './SelectionOffer'
import { useActiveInView } from './use-active-in-view'
import { useMapColour } from './use-map-colour'
import { useNarrow } from './use-narrow'

const ReadAloudBar = lazy(() => import('../aloud/ReadAloudBar'))
const BulkBar = lazy(() => import('../margin/BulkBar'))

const MOVEMENTS = textMovements(isMac)

/** How long after an article opens there is time for it, in milliseconds. */
const AHEAD = 400

/** Loads what the first annotation and the first keys will need, while nobody waits for it. */
function loadSoon(): () => void {
  const timer = setTimeout(() => void Promise.all([import('./SelectionToolbar'), loadAhead()]), AHEAD)
  return () => clearTimeout(timer)
}

export type ReaderProps = {
  open: OpenArticle
  article: Article
  margin: PanelState
  /** There is a card to be seen, in a window that has no room for the margin beside the text; or there is none any more. */
  onNeedMargin: (isNeeded: boolean) => void
}

/** The open article and its margin, which scroll together. */
export function Reader({ open, article, margin, onNeedMargin }: ReaderProps) {
  const quoth = useQuoth()
  const { store } = quoth
  const { content } = open
  // Where it was being read when another page was gone to: it opens there again.
  const [startAt] = useState(() => store.get().positions.get(content.article) ?? open.startAt)
  const filter = useSession((session) => session.filter)
  const page = useRef<HTMLElement>(null)
  const active = useSession((session) => session.active)
  const selection = useSession((session) => session.selection)
  const speakers = useSession((session) => session.speakers)
  const kept = active?.id ?? null
  const annotations = useMemo(
    () => filtered(open.annotations, filter, speakers, kept),
    [open.annotations, filter, speakers, kept],
  )
  const narrow = useNarrow(1000)
  const hueOf = useCallback((annotation: Annotation) => hueBy(annotation, (id) => speakers.get(id)?.colour), [speakers])

  const aloud = useSession((session) => session.aloud)
  const finding = useSession((session) => session.finding)
  const hasPicked = useSession((session) => pickedAnnotations(session).length > 0)
  const colourOf = useMapColour(hueOf)
  const goTo = (part: number) => scrollToOffset(content.blocks, Math.floor(part * content.text.length))

  const pressedBy = (event: KeyboardEvent) => {
    // A dialog that was asked for may not be there yet: the key was meant for it.
    const movements = store.get().dialog === null ? MOVEMENTS : []
    return pressedInText(event, movements, currentKeys(), isMac)
  }

  const pick = (picked: readonly Annotation[]) => {
    // Clicking again where passages overlap, or Enter again at the caret, goes from one to the next.
    const at = picked.findIndex(({ id }) => id === active?.id)
    const next = picked[(at + 1) % picked.length]
    store.dispatch(next === undefined ? { type: 'clicked-beside' } : { type: 'activated', id: next.id })
  }

  // Where nothing is hidden, there is nothing to look for.
  const hasActive = active !== null && (isOpen(filter) || annotationOf(annotations, active.id) !== undefined)
  // Each annotation that becomes active needs it again; that none does is told once.
  const needing = narrow ? active : null
  useEffect(() => onNeedMargin(needing !== null), [needing, onNeedMargin])
  useEffect(focusText, [])
  useEffect(loadSoon, [])
  useActiveInView(page, content, annotations, useDeferredValue(active))

  return (
    <>
      <Suspense>{finding && <FindBar content={content} />}</Suspense>
      <div className="reader">
        <div className="scroller">
          <div className="spread" data-margin={margin}>
            <main className="page" aria-label={article.title} ref={page}>
              <FocusMode page={page} content={content} selection={selection} />
              <PageHead article={article} content={content} />
              <TextSurface
                content={content}
                annotations={annotations}
                activeId={active?.id ?? null}
                hueOf={hueOf}
                selection={selection}
                language={article.language}
                startAt={startAt}
                mac={isMac}
                pressedBy={pressedBy}
                onSelect={useCallback((selected) => store.dispatch({ type: 'selected', selection: selected }), [store])}
                onPick={pick}
                onRest={useCallback(
                  (offset: number) => keepPosition(quoth, content.article, offset),
                  [quoth, content.article],
                )}
                onMoveEdge={(move, caret) => moveActiveEdge(quoth, move, caret)}
                onResize={(annotation, passages) => resize(quoth, annotation, passages)}
                onRestore={useCallback(
                  (takenOut: readonly TakenOut[]) => {
                    // The button is gone with its line: the keyboard goes on in the text.
                    focusText()
                    void restoreTakenOut(quoth, content.article, takenOut)
                  },
                  [quoth, content.article],
                )}
              />
              <SelectionOffer blocks={content.blocks} selection={selection} hasActive={hasActive} />
            </main>
            <Margin
              content={content}
              all={open.annotations}
              annotations={annotations}
              speakers={speakers}
              active={active}
              hueOf={hueOf}
            />
          </div>
        </div>
        <Suspense>
          {aloud !== null && <ReadAloudBar content={content} language={article.language} sentence={aloud} />}
        </Suspense>
        <Minimap
          annotations={useDeferredValue(annotations, NO_ANNOTATIONS)}
          length={content.text.length}
          colourOf={colourOf}
          activeId={active?.id ?? null}
          onGo={goTo}
        />
        <Suspense>{hasPicked && <BulkBar />}</Suspense>
      </div>
    </>
  )
}
