import type { ArticleText } from '../domain/article'
import { moveBy } from '../domain/boundaries'
import type { CaretMove } from './caret-keys'
import { readSelection, type TextSelection } from './selection'

/**
 * Where a caret move leads from `selection`. An arrow without Shift first gives up what is selected, as in every text
 * field. For lines the browser moves its own selection, and what it made of it is read back.
 */
export function moveCaret(
  surface: Element,
  content: ArticleText,
  selection: TextSelection,
  move: CaretMove,
): TextSelection {
  const { anchor, focus } = selection
  const after = (to: number): TextSelection => ({ anchor: move.extend ? anchor : to, focus: to })
  if (move.by === 'article') return after(move.direction === 'forward' ? content.text.length : 0)
  if (move.by === 'line') {
    document.getSelection()?.modify(move.extend ? 'extend' : 'move', move.direction, 'line')
    return readSelection(surface, content.blocks) ?? selection
  }
  if (!move.extend && anchor !== focus && move.by === 'character') {
    return after(move.direction === 'forward' ? Math.max(anchor, focus) : Math.min(anchor, focus))
  }
  return after(moveBy(content, focus, move.by, move.direction))
}
