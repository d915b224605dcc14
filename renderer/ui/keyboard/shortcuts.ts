import { deleteAnnotation, goToField, mark, stepAnnotation } from '../actions/annotate'
import { redoChange, undoChange } from '../actions/change-library'
import { addSelectedPassage } from '../actions/passages'
import type { Quoth } from '../quoth'
import { focusText } from './focus-text'

/** Something that a key does. `keys` are values of KeyboardEvent.key; letters are matched whatever their case. */
export type Shortcut = { keys: readonly string[]; label: string; run: (quoth: Quoth) => void }

/** The keys that act on what is selected or active, while no field is being typed in. */
export const LETTER_KEYS: readonly Shortcut[] = [
  { keys: ['c'], label: 'Mark as claim', run: (quoth) => mark(quoth, 'claim', null) },
  { keys: ['q'], label: 'Mark as quote', run: (quoth) => mark(quoth, 'quote', null) },
  { keys: ['h'], label: 'Highlight', run: (quoth) => mark(quoth, 'highlight', null) },
  { keys: ['n'], label: 'Write a note', run: (quoth) => goToField(quoth, 'note') },
  { keys: ['s'], label: 'Name the speaker', run: (quoth) => goToField(quoth, 'speaker') },
  { keys: ['m'], label: 'Mark as mention of a speaker', run: (quoth) => mark(quoth, 'mention', 'speaker') },
  { keys: ['a'], label: 'Add the selection to the active annotation', run: addSelectedPassage },
  { keys: ['j'], label: 'Next annotation', run: (quoth) => stepAnnotation(quoth, 1) },
  { keys: ['k'], label: 'Previous annotation', run: (quoth) => stepAnnotation(quoth, -1) },
  {
    keys: ['x', 'Delete', 'Backspace'],
    label: 'Delete the annotation',
    run: (quoth) => deleteAnnotation(quoth, quoth.store.get().active?.id ?? ''),
  },
  {
    keys: ['Escape'],
    label: 'Back to the text',
    run: ({ store }) => {
      store.dispatch({ type: 'activated', id: null })
      focusText()
    },
  },
]

/** The keys with Ctrl, or Command on macOS. `shift` tells two that share a letter apart. */
export const COMMAND_KEYS: readonly (Shortcut & { shift: boolean })[] = [
  { keys: ['z'], shift: false, label: 'Undo', run: (quoth) => void undoChange(quoth) },
  { keys: ['z'], shift: true, label: 'Redo', run: (quoth) => void redoChange(quoth) },
]
