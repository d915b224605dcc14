import { withUncheckedToggled } from '../../../domain/annotation-filter'
import { readAloud } from '../../actions/read-aloud'
import { focusFind } from '../../find/focus-find'
import { writeArticleNote } from '../../notes/write-article-note'
import type { Command } from '../command'
import { focusText } from '../focus-text'
import { isReading } from './possible'

/** What is done with the open text, the ways to what is in it, and how it is shown. */
export const READING_COMMANDS: readonly Command[] = [
  {
    id: 'article-note',
    group: 'Text',
    label: 'Write a note on the article',
    keys: ['Shift+n'],
    isPossible: isReading,
    run: writeArticleNote,
  },
  {
    id: 'back',
    group: 'Text',
    label: 'Back to the text',
    keys: ['Escape'],
    run: ({ store }) => {
      const { active, finding, aloud } = store.get()
      // What was opened last is left first: reading aloud goes on beside a card that is left.
      if (active === null && !finding && aloud !== null) store.dispatch({ type: 'aloud', sentence: null })
      store.dispatch({ type: 'activated', id: null })
      store.dispatch({ type: 'finding', finding: false })
      focusText()
    },
  },
  {
    id: 'find',
    group: 'Text',
    label: 'Find in the article',
    keys: ['Mod+f'],
    whileTyping: true,
    isPossible: isReading,
    run: ({ store }) => {
      store.dispatch({ type: 'finding', finding: true })
      focusFind()
    },
  },
  { id: 'read-aloud', group: 'Text', label: 'Read aloud', keys: ['r'], isPossible: isReading, run: readAloud },
  {
    id: 'outline',
    group: 'Text',
    label: 'Outline',
    keys: ['o'],
    isPossible: isReading,
    run: ({ store }) => store.dispatch({ type: 'dialog-asked', dialog: 'outline' }),
  },
  {
    id: 'articles',
    group: 'Go to',
    label: 'Go to the article',
    keys: ['g'],
    run: ({ store }) => store.dispatch({ type: 'went', place: { kind: 'article' } }),
  },
  {
    id: 'speakers',
    group: 'Go to',
    label: 'Go to speakers',
    keys: [],
    run: ({ store }) => store.dispatch({ type: 'went', place: { kind: 'speakers', speaker: null } }),
  },
  {
    id: 'codebook',
    group: 'Go to',
    label: 'Go to the codebook',
    keys: [],
    run: ({ store }) => store.dispatch({ type: 'went', place: { kind: 'codebook', code: null } }),
  },
  {
    id: 'agreement',
    group: 'Go to',
    label: 'Go to agreement',
    keys: [],
    run: ({ store }) => store.dispatch({ type: 'went', place: { kind: 'agreement' } }),
  },
  {
    id: 'history',
    group: 'Go to',
    label: 'Go to history and trash',
    keys: [],
    run: ({ store }) => store.dispatch({ type: 'went', place: { kind: 'history' } }),
  },
  {
    id: 'backup',
    group: 'Go to',
    label: 'Go to backups',
    keys: [],
    run: ({ store }) => store.dispatch({ type: 'went', place: { kind: 'backup' } }),
  },
  {
    id: 'unchecked',
    group: 'View',
    label: 'Show only what is unchecked',
    keys: ['u'],
    isPossible: isReading,
    run: ({ store }) => store.dispatch({ type: 'filtered', filter: withUncheckedToggled(store.get().filter) }),
  },
  {
    id: 'commands',
    group: 'View',
    label: 'All commands',
    keys: ['Mod+k'],
    whileTyping: true,
    run: ({ store }) => store.dispatch({ type: 'dialog-asked', dialog: 'commands' }),
  },
  {
    id: 'keys',
    group: 'View',
    label: 'Keyboard shortcuts',
    keys: ['?'],
    run: ({ store }) => store.dispatch({ type: 'dialog-asked', dialog: 'keys' }),
  },
]
