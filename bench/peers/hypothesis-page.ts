import { addButton, showText } from '../pages/text-column'
import { SIDEBAR } from './hypothesis-sidebar'

// The Hypothesis client as it is released, over the same plain text: its own boot script, annotator and styles, and each
// step a button of its own. Only its sidebar is ours, since that would ask a server for the annotations.

/** The characters on either side that the client keeps of a passage. */
const CONTEXT = 32

let frame: MessageEventSource | null = null

addButton('Show text', showText)
addButton('Attach', () => {
  addEventListener('message', ({ data, source }) => {
    if (data.sidebar === 'loaded') {
      frame = source
      frame?.postMessage({ annotations: annotations() }, { targetOrigin: '*' })
    }
    if (data.sidebar === 'attached') document.body.dataset.attached = 'true'
  })
  const settings = document.createElement('script')
  settings.type = 'application/json'
  settings.className = 'js-hypothesis-config'
  const urls = { sidebarAppUrl: SIDEBAR, notebookAppUrl: 'about:blank', profileAppUrl: 'about:blank' }
  // The text's width is the same for everybody: it is not to make room for the sidebar.
  settings.textContent = JSON.stringify({ ...urls, assetRoot: window.hypothesis, sideBySide: { mode: 'manual' } })
  const boot = document.createElement('script')
  boot.src = `${window.hypothesis}build/boot.js`
  document.head.append(settings, boot)
})
addButton('Load annotations', () => frame?.postMessage({ load: true }, { targetOrigin: '*' }))

/** The annotations as the client keeps them, with all three selectors: it tries them from the quickest on. */
function annotations() {
  const { paragraphs = [], annotations = [] } = window.article ?? {}
  const text = paragraphs.join('\n')
  const before = document.createRange()
  before.setStart(document.body, 0)
  before.setEndBefore(document.querySelector('main') ?? document.body)
  const base = before.toString().length
  let [paragraph, from] = [0, 0]
  return annotations.map(({ start, end, exact }, i) => {
    for (; start > from + (paragraphs[paragraph] ?? '').length; paragraph++)
      from += (paragraphs[paragraph] ?? '').length + 1
    const container = `/main[1]/p[${paragraph + 1}]`
    const selector = [
      {
        type: 'RangeSelector',
        startContainer: container,
        startOffset: start - from,
        endContainer: container,
        endOffset: end - from,
      },
      { type: 'TextPositionSelector', start: base + start, end: base + end },
      {
        type: 'TextQuoteSelector',
        exact,
        prefix: text.slice(Math.max(0, start - CONTEXT), start),
        suffix: text.slice(end, end + CONTEXT),
      },
    ]
    const uri = 'https://example.org/report'
    return { $tag: `t${i}`, $cluster: 'other-content', uri, target: [{ source: uri, selector }] }
  })
}
