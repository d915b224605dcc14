/** Keys that are no commands’, under a heading: what they do, and how they are written on the keyboard. */
export type TextKeys = { heading: string; keys: readonly (readonly [does: string, written: string])[] }

/** The keys of the text and of notes, which the table of keys lists though they can’t be changed. */
export function textKeys(mac: boolean): readonly TextKeys[] {
  return [
    {
      heading: 'Caret',
      keys: [
        ['Move the caret by character, line', '← → ↑ ↓'],
        ['… by word', mac ? '⌥← →' : 'Ctrl+← →'],
        ['… by sentence', mac ? '⌃⌥← →' : 'Alt+← →'],
        ['… by paragraph', mac ? '⌥↑ ↓' : 'Ctrl+↑ ↓'],
        ['… to the start, the end of the article', mac ? '⌘↑ ↓, ↖ ↘' : 'Ctrl+Home End'],
        ['Select while moving', mac ? '⇧' : 'Shift'],
        ...(mac ? [] : ([['See the start, the end of the article', 'Home End']] as const)),
        ['See the page before, the page after', mac ? '⇞ ⇟' : 'PageUp PageDown'],
      ],
    },
    {
      heading: 'Caret at an annotation',
      keys: [
        ['Make it the active one; again: the one around it', mac ? '↩' : 'Enter'],
        ['Move its end by character', mac ? '⌥← →' : 'Alt+← →'],
        ['… by word', mac ? '⌥↑ ↓' : 'Alt+↑ ↓'],
        ['… by sentence', mac ? '⌥⇞ ⇟' : 'Alt+PageUp PageDown'],
        ['Move its start instead', mac ? '⇧' : 'Shift'],
        ['Right behind it: select what follows', mac ? '⇧⌥← →' : 'Shift+Alt+← →'],
      ],
    },
    {
      heading: 'In a note',
      keys: [
        ['Tick the box of the line', mac ? '⌘↩' : 'Ctrl+Enter'],
        ['Put an item of a list under another, or out', mac ? '⇥, ⇧⇥' : 'Tab, Shift+Tab'],
        ['Next cell of a table; in the last one: another row', mac ? '⇥' : 'Tab'],
        ['Rows and columns of the table', mac ? '⌥F10' : 'Alt+F10'],
      ],
    },
  ]
}
