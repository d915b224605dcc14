import { type RefObject, useEffect } from 'react'
import type { ArticleText } from '../domain/article'
import { readSelection, type TextSelection } from './selection'

/**
 * Reports what is selected in the text, however it came to be selected: the document's selection is the truth, and the
 * mouse, the keyboard and assistive technology all go through it. A selection elsewhere leaves the last one as it is.
 */
export function useTextSelection(
  surface: RefObject<HTMLElement | null>,
  content: ArticleText,
  onSelect: (selection: TextSelection) => void,
): void {
  useEffect(() => {
    const report = () => {
      const selection = surface.current === null ? null : readSelection(surface.current, content.blocks)
      if (selection !== null) onSelect(selection)
    }
    document.addEventListener('selectionchange', report)
    return () => document.removeEventListener('selectionchange', report)
  }, [surface, content, onSelect])
}
