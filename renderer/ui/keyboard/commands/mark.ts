import { mark, repeatLast } from '../../actions/annotate'
import { addSelectedPassage } from '../../actions/passages'
import type { Command } from '../command'
import { hasActive, hasEither, hasSelection } from './possible'

/** What is done with a selected passage. */
export const MARK_COMMANDS: readonly Command[] = [
  {
    id: 'claim',
    group: 'Mark',
    label: 'Mark as claim',
    keys: ['c'],
    isPossible: hasEither,
    run: (q) => mark(q, 'claim', null),
  },
  {
    id: 'quote',
    group: 'Mark',
    label: 'Mark as quote',
    keys: ['q'],
    isPossible: hasEither,
    run: (q) => mark(q, 'quote', null),
  },
  {
    id: 'highlight',
    group: 'Mark',
    label: 'Highlight',
    keys: ['h'],
    isPossible: hasEither,
    run: (q) => mark(q, 'highlight', null),
  },
  {
    id: 'mention',
    group: 'Mark',
    label: 'Mark as mention of a speaker',
    keys: ['m'],
    isPossible: hasEither,
    run: (q) => mark(q, 'mention', 'speaker'),
  },
  { id: 'repeat', group: 'Mark', label: 'Mark like the last one', keys: ['.'], isPossible: hasEither, run: repeatLast },
  {
    id: 'add-passage',
    group: 'Mark',
    label: 'Add the selection to the annotation',
    keys: ['a'],
    isPossible: (s) => hasActive(s) && hasSelection(s),
    run: addSelectedPassage,
  },
  {
    id: 'evidence-for',
    group: 'Mark',
    label: 'Use the selection to support a claim…',
    keys: [],
    isPossible: hasSelection,
    run: ({ store }) => store.dispatch({ type: 'dialog-asked', dialog: 'evidence-for' }),
  },
  {
    id: 'evidence-against',
    group: 'Mark',
    label: 'Use the selection to contradict a claim…',
    keys: [],
    isPossible: hasSelection,
    run: ({ store }) => store.dispatch({ type: 'dialog-asked', dialog: 'evidence-against' }),
  },
]
