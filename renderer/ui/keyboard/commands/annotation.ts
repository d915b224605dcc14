import { deleteAnnotation, edit, goToField, stepAnnotation } from '../../actions/annotate'
import { pick } from '../../actions/bulk'
import { tagByKey } from '../../actions/codebook'
import { splitPassages } from '../../actions/passages'
import type { Command } from '../command'
import { hasActive, hasActiveOrCaret, hasEither, isReading } from './possible'

/** What is done with the active annotation. */
export const ANNOTATION_COMMANDS: readonly Command[] = [
  {
    id: 'note',
    group: 'Annotation',
    label: 'Write a note',
    keys: ['n'],
    isPossible: hasEither,
    run: (q) => goToField(q, 'note'),
  },
  {
    id: 'speaker',
    group: 'Annotation',
    label: 'Name the speaker',
    keys: ['s'],
    isPossible: hasEither,
    run: (q) => goToField(q, 'speaker'),
  },
  {
    id: 'verdict',
    group: 'Annotation',
    label: 'Judge it',
    keys: ['v'],
    isPossible: hasActive,
    run: (q) => goToField(q, 'verdict'),
  },
  {
    id: 'tag',
    group: 'Annotation',
    label: 'Tag it',
    keys: ['t'],
    isPossible: hasActive,
    run: (q) => goToField(q, 'tags'),
  },
  {
    id: 'edit',
    group: 'Annotation',
    label: 'Edit the annotation',
    keys: ['e'],
    isPossible: hasActiveOrCaret,
    run: edit,
  },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (key): Command => ({
      id: `tag-${key}`,
      group: 'Annotation',
      label: `Tag with the code of key ${key}`,
      keys: [`${key}`],
      isPossible: hasEither,
      run: (q) => tagByKey(q, key),
    }),
  ),
  {
    id: 'next',
    group: 'Annotation',
    label: 'Next annotation',
    keys: ['j'],
    isPossible: isReading,
    run: (q) => stepAnnotation(q, 1),
  },
  {
    id: 'previous',
    group: 'Annotation',
    label: 'Previous annotation',
    keys: ['k'],
    isPossible: isReading,
    run: (q) => stepAnnotation(q, -1),
  },
  {
    id: 'split',
    group: 'Annotation',
    label: 'Split into one annotation a passage',
    keys: [],
    isPossible: hasActive,
    run: (q) => splitPassages(q, q.store.get().active?.id ?? ''),
  },
  {
    id: 'delete',
    group: 'Annotation',
    label: 'Delete the annotation',
    keys: ['x', 'Delete', 'Backspace'],
    isPossible: hasActive,
    run: (q) => deleteAnnotation(q, q.store.get().active?.id ?? ''),
  },
  {
    id: 'pick',
    group: 'Annotation',
    label: 'Select the card, to edit several together',
    keys: ['w'],
    isPossible: hasActive,
    run: (q) => pick(q, q.store.get().active?.id ?? ''),
  },
  {
    id: 'copy-as',
    group: 'Annotation',
    label: 'Copy as…',
    keys: ['y'],
    isPossible: isReading,
    run: (q) => q.store.dispatch({ type: 'dialog-asked', dialog: 'copy-as' }),
  },
]
