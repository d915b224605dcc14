import { useState } from 'react'
import { scrollToOffset } from '../../reading/scroll-to'
import { placeCaret } from '../actions/annotate'
import { ChoiceDialog } from '../keyboard/ChoiceDialog'
import { focusText } from '../keyboard/focus-text'
import { matching } from '../keyboard/matching'
import { useQuoth, useSession } from '../quoth'

/** The headings of the open article, to go to one of them. */
export default function OutlineDialog() {
  const quoth = useQuoth()
  const content = useSession((session) => session.open?.content)
  const [typed, setTyped] = useState('')
  if (content === undefined) return null
  const headings = content.blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [
          {
            id: `${block.start}`,
            label: `${'\u2003'.repeat(block.level - 1)}${content.text.slice(block.start, block.end)}`,
            group: 'Outline',
          },
        ]
      : [],
  )
  return (
    <ChoiceDialog
      label="Outline"
      field="Heading"
      placeholder="Go to a heading"
      typed={typed}
      onType={setTyped}
      entries={matching(headings, typed, ({ label }) => label)}
      empty="This article has no such heading."
      onChoose={(start) => {
        scrollToOffset(content.blocks, Number(start))
        placeCaret(quoth, Number(start))
        focusText()
      }}
      onClose={() => quoth.store.dispatch({ type: 'dialog-asked', dialog: null })}
    />
  )
}
