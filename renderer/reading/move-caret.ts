import type { ArticleText } from '../domain/article'
import { moveBy } from '../domain/boundaries'
import type { CaretMove } from './caret-move'
import { readSelection, type TextSelection, writeSelection } from './selection'

/**
 * Where a caret move leads from `selection`. An arrow without Shift first gives up what is selected, as in every text
 * field. For lines the browser moves its own selection, and what it made of it is read back; from the first line and the
 * last it leads to the end of the text there.
 */
export function moveCaret(
  surface: Element,
  content: ArticleText,
  selection: TextSelection,
  move: CaretMove,
): TextSelection {
  const { anchor, focus } = selection
  const after = (to: number): TextSelection => ({ anchor: move.extend ? anchor : to, focus: to })
  const atEnd = after(move.direction === 'forward' ? content.text.length : 0)
  if (move.by === 'article') return atEnd
  if (move.by === 'line') {
    if (readSelection(surface, content.blocks) === null) writeSelection(content.blocks, selection)
    document.getSelection()?.modify(move.extend ? 'extend' : 'move', move.direction, 'line')
    const moved = readSelection(surface, content.blocks)
    if (moved !== null && moved.focus !== atEnd.focus) return moved
    // Behind the last line the browser goes on into a fold or the margin, and before the first into the title.
    writeSelection(content.blocks, atEnd)
    return atEnd
  }
  if (!move.extend && anchor !== focus && move.by === 'character') {
    return after(move.direction === 'forward' ? Math.max(anchor, focus) : Math.min(anchor, focus))
  }
  return after(moveBy(content, focus, move.by, move.direction))
}
