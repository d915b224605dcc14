import { isOpen, NO_FILTER } from '../../domain/annotation-filter'
import { deleteAnnotation, goToField, mark, repeatLast, stepAnnotation } from '../actions/annotate'
import { deleteArticle } from '../actions/article'
import { pick } from '../actions/bulk'
import { redoChange, undoChange } from '../actions/change-library'
import { tagByKey } from '../actions/codebook'
import { compareWithFile } from '../actions/compare'
import { addSelectedPassage, splitPassages } from '../actions/passages'
import { readAloud } from '../actions/read-aloud'
import { writeArticleNote } from '../notes/write-article-note'
import type { Session } from '../session'
import type { Command } from './command'
import { focusText } from './focus-text'

const hasActive = ({ active }: Session) => active !== null
const hasSelection = ({ selection, aloud }: Session) =>
  aloud !== null || (selection !== null && selection.anchor !== selection.focus)
const hasEither = (session: Session) => hasActive(session) || hasSelection(session)
const hasOpen = ({ open }: Session) => open !== null

/** Every command, in the order in which they are listed. Folders that add one add it here. */
export const COMMANDS: readonly Command[] = [
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
    isPossible: hasActive,
    run: (q) => goToField(q, 'first'),
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
    isPossible: hasOpen,
    run: (q) => stepAnnotation(q, 1),
  },
  {
    id: 'previous',
    group: 'Annotation',
    label: 'Previous annotation',
    keys: ['k'],
    isPossible: hasOpen,
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
    id: 'unchecked',
    group: 'View',
    label: 'Show only what is unchecked',
    keys: ['u'],
    isPossible: hasOpen,
    run: ({ store }) => {
      const isOn = !isOpen(store.get().filter)
      store.dispatch({ type: 'filtered', filter: isOn ? NO_FILTER : { ...NO_FILTER, verdicts: ['unchecked'] } })
    },
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
  {
    id: 'article-note',
    group: 'Text',
    label: 'Write a note on the article',
    keys: ['Shift+n'],
    isPossible: ({ open, place }) => open !== null && place.kind === 'article',
    run: writeArticleNote,
  },
  {
    id: 'back',
    group: 'Text',
    label: 'Back to the text',
    keys: ['Escape'],
    run: ({ store }) => {
      store.dispatch({ type: 'activated', id: null })
      focusText()
    },
  },
  {
    id: 'find',
    group: 'Text',
    label: 'Find in the article',
    keys: ['Mod+f'],
    isPossible: hasOpen,
    run: ({ store }) => store.dispatch({ type: 'finding', finding: true }),
  },
  { id: 'read-aloud', group: 'Text', label: 'Read aloud', keys: ['r'], isPossible: hasOpen, run: readAloud },
  {
    id: 'outline',
    group: 'Text',
    label: 'Outline',
    keys: ['o'],
    isPossible: hasOpen,
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
    run: ({ store }) => store.dispatch({ type: 'went', place: { kind: 'codebook' } }),
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
  { id: 'undo', group: 'Library', label: 'Undo', keys: ['Mod+z'], run: (q) => void undoChange(q) },
  { id: 'redo', group: 'Library', label: 'Redo', keys: ['Mod+Shift+z', 'Mod+y'], run: (q) => void redoChange(q) },
  {
    id: 'open-files',
    group: 'Library',
    label: 'Open files…',
    keys: [],
    run: () => void window.quoth.request('files:choose', 'articles'),
  },
  {
    id: 'import-annotations',
    group: 'Library',
    label: 'Import annotations…',
    keys: [],
    run: () => void window.quoth.request('files:choose', 'annotations'),
  },
  {
    id: 'compare',
    group: 'Library',
    label: 'Compare with a colleague’s file…',
    keys: [],
    run: compareWithFile,
  },
  {
    id: 'export',
    group: 'Library',
    label: 'Export the notes…',
    keys: [],
    isPossible: hasOpen,
    run: (q) => q.store.dispatch({ type: 'dialog-asked', dialog: 'export' }),
  },
  {
    id: 'copy-as',
    group: 'Annotation',
    label: 'Copy as…',
    keys: ['y'],
    isPossible: hasOpen,
    run: (q) => q.store.dispatch({ type: 'dialog-asked', dialog: 'copy-as' }),
  },
  {
    id: 'delete-article',
    group: 'Library',
    label: 'Move the article to the trash',
    keys: [],
    isPossible: hasOpen,
    run: (q) => deleteArticle(q, q.store.get().open?.content.article ?? ''),
  },
  {
    id: 'commands',
    group: 'View',
    label: 'All commands',
    keys: ['Mod+k'],
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
