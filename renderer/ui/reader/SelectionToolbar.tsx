import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import type { Block } from '../../domain/article'
import type { TextSelection } from '../../reading/selection'
import { rangeOf } from '../../reading/text-position'
import { commandOf } from '../keyboard/commands'
import { KeyHint } from '../keyboard/KeyHint'
import { useQuoth } from '../quoth'

/** What is offered, in a word each, by the id of its command. */
const BUTTONS = [
  { label: 'Claim', command: 'claim' },
  { label: 'Quote', command: 'quote' },
  { label: 'Highlight', command: 'highlight' },
  { label: 'Note', command: 'note' },
  { label: 'Speaker', command: 'speaker' },
  { label: 'Mention', command: 'mention' },
]

/** Offered while an annotation is being worked on: its quote may go on here. */
const ADD_PASSAGE = { label: 'Add passage', command: 'add-passage' }

type Props = {
  blocks: readonly Block[]
  selection: TextSelection
  /** Whether an annotation is being worked on. */
  hasActive: boolean
}

/** What can be done with the selected passage, under its end. It waits until the mouse lets go. */
export default function SelectionToolbar({ blocks, selection, hasActive }: Props) {
  const quoth = useQuoth()
  const toolbar = useRef<HTMLDivElement>(null)
  const pressing = usePressing()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the toolbar is not there to be placed while the mouse is down
  useLayoutEffect(() => {
    const element = toolbar.current
    const page = element?.offsetParent
    if (!element || !page) return
    const place = () => {
      const rects = rangeOf(
        blocks,
        Math.min(selection.anchor, selection.focus),
        Math.max(selection.anchor, selection.focus),
      )?.getClientRects()
      const last = rects?.[rects.length - 1]
      if (last === undefined) return
      const origin = page.getBoundingClientRect()
      const middle = (last.left + last.right) / 2 - origin.left - element.offsetWidth / 2
      element.style.left = `${Math.max(8, Math.min(middle, origin.width - element.offsetWidth - 8))}px`
      element.style.top = `${last.bottom - origin.top + 8}px`
    }
    place()
    // The window, or what stands beside the page, may get another width while it is there.
    const resized = new ResizeObserver(place)
    resized.observe(page)
    return () => resized.disconnect()
  }, [blocks, selection, pressing])

  if (pressing) return null
  return (
    <Toolbar ref={toolbar} aria-label="Selection" className="selection-toolbar">
      {[...BUTTONS, ...(hasActive ? [ADD_PASSAGE] : [])].map(({ label, command }) => (
        <Button key={label} preventFocusOnPress onPress={() => commandOf(command).run(quoth)}>
          {label}
          {/* The button is named by its word alone. */}
          <span aria-hidden="true">
            <KeyHint command={command} />
          </span>
        </Button>
      ))}
    </Toolbar>
  )
}

/** Whether a mouse button or finger is down in the text, so that a selection is still being made. */
function usePressing(): boolean {
  const [pressing, setPressing] = useState(false)
  useEffect(() => {
    const down = (event: PointerEvent) =>
      setPressing(event.target instanceof Element && event.target.closest('.article-text') !== null)
    const up = () => setPressing(false)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', up)
    return () => {
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', up)
    }
  }, [])
  return pressing
}
