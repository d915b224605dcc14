import { addButton, showText } from './text-column'

// What the engine itself takes to show the text: all of it, with no highlights.
addButton('Show text', showText)
