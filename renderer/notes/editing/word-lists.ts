/** A list that is being filled: of which of Word’s lists, at which depth from 1. */
type OpenList = { list: string; level: number; ordered: boolean; element: HTMLElement }

/**
 * HTML that Microsoft Word copies, with its lists made lists; null where there are none. Word writes each item as a
 * paragraph that names its list and depth in its style, `mso-list:l0 level1 lfo1`, with its bullet or number as words in
 * a span of the style `mso-list:Ignore` (seen in what Word copies; Microsoft’s “Office HTML and XML Reference”).
 */
export function withListsOfWord(html: string): string | null {
  if (!html.includes('mso-list')) return null
  const page = new DOMParser().parseFromString(html, 'text/html')
  let found = false
  let open: OpenList[] = []
  for (const paragraph of page.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) {
    const place = placeIn(paragraph)
    if (place === null) continue
    found = true
    const { list, level } = place
    const marker = takeMarker(paragraph)
    // A bullet may be a letter too, but no number, and has no point or bracket behind it.
    const ordered = /\d|[.)]$/.test(marker)
    // The items before it have become the list that now stands before it, unless something else is between them.
    if (open[0]?.element !== paragraph.previousElementSibling) open = []
    open = open.filter(
      (one) => one.level < level || (one.level === level && one.list === list && one.ordered === ordered),
    )
    let into = open.at(-1)
    if (into?.level !== level) {
      const element = page.createElement(ordered ? 'ol' : 'ul')
      if (ordered) element.setAttribute('start', /(\d+)\D*$/.exec(marker)?.[1] ?? '1')
      const outer = into?.element.lastElementChild
      if (outer) outer.append(element)
      else paragraph.before(element)
      into = { list, level, ordered, element }
      open.push(into)
    }
    const item = page.createElement('li')
    item.append(...paragraph.childNodes)
    into.element.append(item)
    paragraph.remove()
  }
  return found ? page.documentElement.outerHTML : null
}

/** Which list a paragraph is an item of, and how deep; null if it is none (`mso-list:none`, `mso-list:skip`). */
function placeIn(paragraph: HTMLElement): { list: string; level: number } | null {
  const [, list, level, override] =
    /mso-list:\s*(l\d+)\s+level(\d+)(\s+lfo\d+)?/i.exec(paragraph.getAttribute('style') ?? '') ?? []
  return list === undefined ? null : { list: `${list}${override ?? ''}`, level: Number(level) }
}

/** Takes the bullet or number out of an item’s words. */
function takeMarker(paragraph: HTMLElement): string {
  let marker = ''
  for (const span of paragraph.querySelectorAll('[style*="mso-list"]')) {
    if (!/mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? '')) continue
    marker += span.textContent
    span.remove()
  }
  return marker.trim()
}
