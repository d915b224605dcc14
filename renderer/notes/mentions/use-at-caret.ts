import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { TypedMention } from './use-mention-query'

/** Pixels between the line and the list, and between the list and the edge of the window. */
const GAP = 4
const EDGE = 8

/** Keeps a list under what is being typed, or above it where there is no room, and over everything else in the window. */
export function useAtCaret(typed: TypedMention | null, options: readonly unknown[]): RefObject<HTMLDivElement | null> {
  const [editor] = useLexicalComposerContext()
  const popover = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other options it has another size
  useLayoutEffect(() => {
    const list = popover.current
    if (list === null || typed === null) return
    const place = () => {
      const words = editor.getElementByKey(typed.key)?.firstChild
      if (!(words instanceof Text)) return
      const range = document.createRange()
      range.setStart(words, Math.min(typed.start, words.length))
      range.setEnd(words, Math.min(typed.end, words.length))
      const line = range.getBoundingClientRect()
      const { width, height } = list.getBoundingClientRect()
      const below = line.bottom + GAP
      const top = below + height + EDGE > innerHeight ? Math.max(EDGE, line.top - GAP - height) : below
      list.style.top = `${top}px`
      list.style.left = `${Math.max(EDGE, Math.min(line.left, innerWidth - EDGE - width))}px`
    }
    list.showPopover()
    place()
    addEventListener('scroll', place, true)
    addEventListener('resize', place)
    return () => {
      removeEventListener('scroll', place, true)
      removeEventListener('resize', place)
    }
  }, [editor, typed, options])
  return popover
}
