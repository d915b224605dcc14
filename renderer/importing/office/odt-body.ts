/** What an element of OpenDocument's text is in a page, by its local name (ODF 1.3, part 3, chapters 5 to 9). */
const SAME: ReadonlyMap<string, string> = new Map([
  ['p', 'p'],
  ['list', 'ul'],
  ['list-item', 'li'],
  ['list-header', 'div'],
  ['table', 'table'],
  ['table-row', 'tr'],
  ['table-cell', 'td'],
  ['line-break', 'br'],
  ['section', 'section'],
  ['index-body', 'section'],
])

/** What is no part of the text as it reads: changes that were taken back, comments, forms, drawings' own descriptions. */
const LEFT_OUT = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'note-citation',
  'title',
  'desc',
  'object',
  'event-listeners',
  'soft-page-break',
  'covered-table-cell',
])

/** The text of a content.xml as the body of an inert page, so that it is read as pages are. Without recursion: it may be deep. */
export function odtBody(content: Document): Element {
  const page = new DOMParser().parseFromString('', 'text/html')
  const marks = markStyles(content)
  const ordered = orderedLists(content)
  const [text] = content.getElementsByTagNameNS('*', 'text')
  const waiting: { node: Node; parent: Element }[] = text ? [{ node: text, parent: page.body }] : []
  const notes = page.createElement('section')
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next
    if (node.nodeType === Node.TEXT_NODE) {
      // White space between elements is none of the text, and within it one space.
      parent.append(node.nodeValue ?? '')
      continue
    }
    if (!(node instanceof Element) || LEFT_OUT.has(node.localName)) continue
    const made = madeOf(node, page, marks, ordered)
    if (made) (node.localName === 'note-body' ? notes : parent).append(made)
    const into = made ?? parent
    for (let child = node.lastChild; child; child = child.previousSibling) waiting.push({ node: child, parent: into })
  }
  page.body.append(notes)
  return page.body
}

/** The page's element for one of OpenDocument's; null where its content stands in its parent. */
function madeOf(
  node: Element,
  page: Document,
  marks: ReadonlyMap<string, string>,
  ordered: ReadonlySet<string>,
): Element | null {
  const name = node.localName
  if (name === 'h') {
    const level = Number(attribute(node, 'outline-level') ?? '1')
    return page.createElement(`h${Math.min(6, Math.max(1, Number.isInteger(level) ? level : 1))}`)
  }
  if (name === 'a') {
    const link = page.createElement('a')
    link.setAttribute('href', attribute(node, 'href') ?? '')
    return link
  }
  if (name === 's' || name === 'tab') {
    const space = page.createElement('span')
    space.textContent = ' '
    return space
  }
  if (name === 'span') return page.createElement(marks.get(attribute(node, 'style-name') ?? '') ?? 'span')
  if (name === 'note-body') return page.createElement('div')
  if (name === 'list' && ordered.has(attribute(node, 'style-name') ?? '')) return page.createElement('ol')
  const same = SAME.get(name)
  return same === undefined ? null : page.createElement(same)
}

/** Which styles are bold or slanted, by their names. */
function markStyles(content: Document): Map<string, string> {
  const marks = new Map<string, string>()
  for (const style of content.getElementsByTagNameNS('*', 'style')) {
    const [properties] = style.getElementsByTagNameNS('*', 'text-properties')
    const name = attribute(style, 'name')
    if (!properties || name === null) continue
    if (attribute(properties, 'font-weight') === 'bold') marks.set(name, 'strong')
    else if (attribute(properties, 'font-style') === 'italic') marks.set(name, 'em')
  }
  return marks
}

/** The list styles whose first level is numbered. */
function orderedLists(content: Document): Set<string> {
  return new Set(
    [...content.getElementsByTagNameNS('*', 'list-style')].flatMap((style) => {
      const name = attribute(style, 'name')
      return name !== null && style.firstElementChild?.localName === 'list-level-style-number' ? [name] : []
    }),
  )
}

function attribute(element: Element, name: string): string | null {
  for (const { localName, value } of element.attributes) if (localName === name) return value
  return null
}
