import { attributeOf, nameOf } from './dom-walk'

/** Elements that start and end a line of their own, by the HTML standard's style sheet. */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section
  summary table tbody td tfoot th thead tr ul xmp`.split(/\s+/),
)

/** Elements whose text no reader sees, or that show something else in its place. */
const UNSEEN = new Set(
  `annotation annotation-xml applet area audio base canvas datalist embed frame frameset head iframe input link map meta
  meter noembed noframes noscript object option param progress rp rt rtc script select source style svg template textarea title
  track video`.split(/\s+/),
)

/** Whether an element parts the text before it from the text in it. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(nameOf(element))
}

/** Whether a browser shows nothing of an element, as far as the document alone can tell. */
export function isUnseen(element: Element): boolean {
  if (UNSEEN.has(nameOf(element)) || attributeOf(element, 'hidden') !== null) return true
  const style = attributeOf(element, 'style')
  if (style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true
  // What is kept from screen readers is mostly shown: only icons and ornaments are no words.
  if (attributeOf(element, 'aria-hidden') !== 'true') return false
  return element.childElementCount === 0 && (element.textContent ?? '').trim().length < 3
}
