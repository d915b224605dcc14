import type { Block } from '../domain/article'
import { offsetOf, placeOf } from './text-position'

/** What is selected in the text, or where the caret is when both are equal: UTF-16 offsets. */
export type TextSelection = { anchor: number; focus: number }

/** The document's selection as offsets; null when it is not in the text. */
export function readSelection(surface: Element, blocks: readonly Block[]): TextSelection | null {
  const selection = document.getSelection()
  if (!selection?.anchorNode || !selection.focusNode) return null
  const anchor = offsetOf(surface, blocks, selection.anchorNode, selection.anchorOffset)
  const focus = offsetOf(surface, blocks, selection.focusNode, selection.focusOffset)
  return anchor === null || focus === null ? null : { anchor, focus }
}

/** Makes these offsets the document's selection. */
export function writeSelection(blocks: readonly Block[], { anchor, focus }: TextSelection): void {
  const from = placeOf(blocks, anchor)
  const to = placeOf(blocks, focus)
  if (from === null || to === null) return
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}
