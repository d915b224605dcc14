import { type KeyboardEvent, type MouseEvent, type PointerEvent, useDeferredValue, useRef, useState } from 'react'
import type { Annotation } from '../domain/annotation'
import {
  type AnnotationIndex,
  annotationOf,
  annotationsAtCaret,
  annotationsTouching,
  withAnnotation,
} from '../domain/annotation-index'
import type { ArticleText, TakenOut } from '../domain/article'
import { type Passage, withPassages } from '../domain/passages'
import { ArticleBlocks } from './ArticleBlocks'
import { Caret } from './Caret'
import { caretMoveOf } from './caret-move'
import { type EdgeMove, edgeMoveOf, meansEdge } from './edge-move'
import type { Hue } from './highlight-categories'
import { offsetAtPoint } from './hit-test'
import { showHovered } from './hover'
import { moveCaret } from './move-caret'
import type { Pressed } from './movement'
import { firstOffsetInView } from './near-viewport'
import { RangeHandles } from './RangeHandles'
import { readingDirectionAt } from './reading-direction'
import { scrollToEnd, textEndOf } from './scroll-to-end'
import { scrollerOf } from './scroller'
import { type TextSelection, writeSelection } from './selection'
import { placeOf } from './text-position'
import { useCardAtCaret } from './use-card-at-caret'
import { useHighlights } from './use-highlights'
import { useReadingPosition } from './use-reading-position'
import { useTextSelection } from './use-text-selection'

type Props = {
  content: ArticleText
  annotations: AnnotationIndex
  activeId: string | null
  hueOf: (annotation: Annotation) => Hue
  selection: TextSelection | null
  /** A BCP 47 tag, where it is known: how the text is broken into lines and pronounced. */
  language: string | undefined
  /** Where reading starts: a UTF-16 offset. */
  startAt: number
  mac: boolean
  /** What a key that is pressed in the text does there. */
  pressedBy: (event: globalThis.KeyboardEvent) => Pressed
  onSelect: (selection: TextSelection) => void
  /**
   * The annotations under a click, in reading order, none where there is no highlight; or, with Enter, those that the caret
   * stands in, the innermost first.
   */
  onPick: (annotations: readonly Annotation[]) => void
  onRest: (offset: number) => void
  /** An end of the active annotation was moved with the keyboard, from where the caret is. */
  onMoveEdge: (move: EdgeMove, caret: number) => void
  /** The active annotation was given other passages with the mouse. */
  onResize: (annotation: Annotation, passages: readonly Passage[]) => void
  /** Something that was taken out is to be put back into the text. */
  onRestore: (takenOut: readonly TakenOut[]) => void
}

/** The reading surface: an article's text, its highlights, and a caret that the keyboard moves and extends. */
export function TextSurface(props: Props) {
  const { content, annotations, selection, onSelect } = props
  const surface = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)

  const active = annotationOf(annotations, props.activeId)
  const caretAt = selection !== null && selection.anchor === selection.focus ? selection.focus : null

  // Its handles come after the paint that shows it: to place them is another layout.
  const withHandles = useDeferredValue(active?.id)
  // While an end is dragged, the text shows what letting go would make.
  const [dragged, setDragged] = useState<Annotation | null>(null)
  const shown = dragged === null || active === undefined ? annotations : withAnnotation(annotations, dragged, active)

  useReadingPosition(surface, content, props.startAt, props.onRest)
  useHighlights(surface, { ...props, annotations: shown })
  useTextSelection(surface, content, onSelect)
  useCardAtCaret(annotations, focused ? caretAt : null, props.activeId)

  /** Enter at the caret is what a click is under the pointer; where it stands in nothing, it does nothing. */
  const pickAtCaret = (event: KeyboardEvent) => {
    const held = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
    if (event.key !== 'Enter' || held || event.target !== surface.current || caretAt === null) return
    const picked = annotationsAtCaret(annotations, caretAt)
    if (picked.length === 0) return
    event.preventDefault()
    props.onPick(picked)
  }

  /** All of the text, and nothing of the window around it, which the browser would select. */
  const selectAll = (event: KeyboardEvent) => {
    const held = props.mac ? event.metaKey : event.ctrlKey
    if (!held || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'a') return
    event.preventDefault()
    const all = { anchor: 0, focus: content.text.length }
    writeSelection(content.blocks, all)
    onSelect(all)
  }

  const moveByKey = (event: KeyboardEvent) => {
    if (surface.current === null || isInFold(event.target)) return
    const pressed = props.pressedBy(event.nativeEvent)
    const scroller = scrollerOf(surface.current)
    const start = () => firstOffsetInView(scroller.getBoundingClientRect(), content.blocks)
    const reading = () => readingDirectionAt(content.blocks, selection?.focus ?? start())
    const move = caretMoveOf(pressed, reading)
    const isEdge = active !== undefined && meansEdge(active, selection, move?.extend === true)
    const edgeMove = isEdge ? edgeMoveOf(pressed, reading) : null
    if (edgeMove !== null) {
      event.preventDefault()
      props.onMoveEdge(edgeMove, selection?.focus ?? 0)
      return
    }
    const end = textEndOf(pressed)
    if (end !== null) {
      event.preventDefault()
      scrollToEnd(scroller, end)
    }
    if (move === null) return
    event.preventDefault()
    const moved = moveCaret(surface.current, content, selection ?? caretAtOffset(start()), move)
    if (move.by !== 'line') writeSelection(content.blocks, moved)
    onSelect(moved)
    keepInView(scroller, content, moved.focus)
  }

  const pickAt = (event: MouseEvent) => {
    if (surface.current === null || isInFold(event.target) || document.getSelection()?.isCollapsed === false) return
    const offset = offsetAtPoint(surface.current, content.blocks, event.clientX, event.clientY)
    props.onPick(offset === null ? [] : annotationsTouching(annotations, offset, offset + 1))
  }

  const hovered = useRef<Annotation | null>(null)
  const pointAt = (event: PointerEvent) => {
    if (surface.current === null || event.buttons !== 0) return
    const offset = offsetAtPoint(surface.current, content.blocks, event.clientX, event.clientY)
    const under = offset === null ? undefined : annotationsTouching(annotations, offset, offset + 1).at(-1)
    if (under === (hovered.current ?? undefined)) return
    hovered.current = under ?? null
    showHovered(content.blocks, hovered.current)
  }

  return (
    <div
      ref={surface}
      role="document"
      aria-label="Article text"
      className="article-text"
      lang={props.language}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its caret is how passages are selected without a mouse
      tabIndex={0}
      onKeyDown={(event) => {
        pickAtCaret(event)
        selectAll(event)
        moveByKey(event)
      }}
      onClick={pickAt}
      onPointerMove={pointAt}
      onPointerLeave={() => {
        hovered.current = null
        showHovered(content.blocks, null)
      }}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <ArticleBlocks content={content} onRestore={props.onRestore} />
      {active !== undefined && active.id === withHandles && (
        <RangeHandles
          key={active.id}
          surface={surface}
          content={content}
          annotation={dragged ?? active}
          hue={props.hueOf(active)}
          onDrag={(passages) => setDragged(passages && withPassages(active, content.text, passages))}
          onDrop={(passages) => props.onResize(active, passages)}
        />
      )}
      <Caret surface={surface} blocks={content.blocks} offset={focused ? caretAt : null} />
    </div>
  )
}

function caretAtOffset(offset: number): TextSelection {
  return { anchor: offset, focus: offset }
}

/** Whether something belongs to a fold in the text, whose keys and clicks are its own. */
function isInFold(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.taken-out') !== null
}

/** Scrolls just as far as it takes to see `offset`, with some text around it. */
function keepInView(scroller: HTMLElement, { blocks }: ArticleText, offset: number): void {
  const place = placeOf(blocks, offset)
  if (place === null) return
  const range = document.createRange()
  range.setStart(place.node, place.offset)
  range.collapse(true)
  const caret = range.getClientRects()[0] ?? place.node.parentElement?.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  if (caret === undefined) return
  if (caret.top < view.top + AROUND) scroller.scrollTop -= view.top + AROUND - caret.top
  if (caret.bottom > view.bottom - AROUND) scroller.scrollTop += caret.bottom - view.bottom + AROUND
}

/** How much is kept in view around the caret, in CSS pixels. */
const AROUND = 60
