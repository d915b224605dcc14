import { lazy, memo, Suspense, useDeferredValue } from 'react'
import type { Block } from '../../domain/article'
import type { TextSelection } from '../../reading/selection'

const SelectionToolbar = lazy(() => import('./SelectionToolbar'))

type Props = {
  blocks: readonly Block[]
  selection: TextSelection | null
  /** Whether an annotation is being worked on. */
  hasActive: boolean
}

/**
 * Offers what can be done with a selected passage. It follows the text: a highlight that takes the selection's place is
 * painted before the offer is taken away.
 */
export function SelectionOffer({ blocks, selection, hasActive }: Props) {
  return <Offer blocks={blocks} selection={useDeferredValue(selection)} hasActive={useDeferredValue(hasActive)} />
}

const Offer = memo(function Offer({ blocks, selection, hasActive }: Props) {
  return (
    <Suspense>
      {selection !== null && selection.anchor !== selection.focus && (
        <SelectionToolbar blocks={blocks} selection={selection} hasActive={hasActive} />
      )}
    </Suspense>
  )
})
