import { createTextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { addButton, showText } from '../pages/text-column'

// Recogito over the same plain text, with the renderer that costs it least, and each step a button of its own.

let column: HTMLElement | undefined
let annotator: ReturnType<typeof createTextAnnotator> | undefined

addButton('Show text', () => {
  column = showText()
})
addButton('Attach', () => {
  if (column === undefined) return
  // Without its own handling of selections: what is selected is added by the key below.
  annotator = createTextAnnotator(column, { renderer: 'CSS_HIGHLIGHTS', annotatingEnabled: false })
  document.body.dataset.attached = 'true'
})
addButton('Load annotations', () => {
  const { annotations = [] } = window.article ?? {}
  annotator?.setAnnotations(annotations.map(({ exact, start, end }) => annotation(exact, start, end)))
})
document.addEventListener('keydown', ({ key }) => {
  const selected = document.getSelection()?.getRangeAt(0)
  if (key !== 'h' || selected === undefined || column === undefined) return
  const before = document.createRange()
  before.setStart(column, 0)
  before.setEnd(selected.startContainer, selected.startOffset)
  const [start, quote] = [before.toString().length, selected.toString()]
  annotator?.addAnnotation(annotation(quote, start, start + quote.length))
  document.getSelection()?.collapseToEnd()
})

function annotation(quote: string, start: number, end: number) {
  const id = crypto.randomUUID()
  return { id, bodies: [], target: { annotation: id, selector: [{ quote, start, end }] } }
}
