import type { MovementGroup } from './text-movements'

/** The heading over the keys of notes, of which none can be changed. */
export const NOTE_GROUP = 'In a note'

/** A key that can’t be changed: under which heading it is listed, what it does, and how it is written on the keyboard. */
export type FixedKey = { group: MovementGroup | typeof NOTE_GROUP; does: string; written: string }

/** The keys of the text and of notes that can’t be changed, in the order in which they are listed. */
export function fixedKeys(mac: boolean): readonly FixedKey[] {
  const shift = mac ? '⇧' : 'Shift'
  const atAnnotation = 'Caret at an annotation'
  return [
    { group: 'Caret', does: 'Select while moving', written: shift },
    { group: 'Caret', does: 'See the page before, the page after', written: mac ? '⇞ ⇟' : 'PageUp PageDown' },
    {
      group: atAnnotation,
      does: 'Make it the active one; again: the one around it',
      written: mac ? '↩' : 'Enter',
    },
    { group: atAnnotation, does: 'Move its start instead of its end', written: shift },
    { group: atAnnotation, does: 'Right behind it, with a key of the caret: select what follows', written: shift },
    { group: NOTE_GROUP, does: 'Tick the box of the line', written: mac ? '⌘↩' : 'Ctrl+Enter' },
    {
      group: NOTE_GROUP,
      does: 'Put an item of a list under another, or out',
      written: mac ? '⇥, ⇧⇥' : 'Tab, Shift+Tab',
    },
    { group: NOTE_GROUP, does: 'Next cell of a table; in the last one: another row', written: mac ? '⇥' : 'Tab' },
    { group: NOTE_GROUP, does: 'Rows and columns of the table', written: mac ? '⌥F10' : 'Alt+F10' },
  ]
}
