import { deleteArticle } from '../../actions/article'
import { redoChange, undoChange } from '../../actions/change-library'
import { compareWithFile } from '../../actions/compare'
import type { Command } from '../command'
import { hasOpen } from './possible'

/** What is done with the library and what is in it. */
export const LIBRARY_COMMANDS: readonly Command[] = [
  { id: 'undo', group: 'Library', label: 'Undo', keys: ['Mod+z'], run: (q) => void undoChange(q) },
  { id: 'redo', group: 'Library', label: 'Redo', keys: ['Mod+Shift+z', 'Mod+y'], run: (q) => void redoChange(q) },
  {
    id: 'open-files',
    group: 'Library',
    label: 'Open files…',
    keys: ['Mod+o'],
    whileTyping: true,
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
    keys: ['Mod+e'],
    whileTyping: true,
    run: (q) => q.store.dispatch({ type: 'dialog-asked', dialog: 'export' }),
  },
  {
    id: 'delete-article',
    group: 'Library',
    label: 'Move the article to the trash',
    keys: [],
    isPossible: hasOpen,
    run: (q) => deleteArticle(q, q.store.get().open?.content.article ?? ''),
  },
]
