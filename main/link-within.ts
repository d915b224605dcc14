import { LINK_IN_PRINT } from '../preload/api'

/** A page that has links, and the numbers of the objects that they are. */
const PAGE = / 0 obj\n<<\/Type \/Page\n(?:(?!endobj)[^\n]*\n)*?\/Annots \[(?<links>[^\]]*)\]/g

/** A link: where it stands on its page, and what would lead out of the file. */
const LINK = new RegExp(
  [
    String.raw` 0 obj\n<<\/Type \/Annot\n[^>]*?`,
    String.raw`\/Rect \[(?<left>[-\d.]+) [-\d.]+ [-\d.]+ (?<top>[-\d.]+)\]\n`,
    String.raw`(?<action>\/A <<\/Type \/Action\n\/S \/URI\n\/URI \(${LINK_IN_PRINT}(?<from>[^/()]+)\/(?<to>[^/()]+)\)>>)`,
  ].join(''),
  'g',
)

/**
 * Has the links in a PDF of Chromium’s that begin with {@link LINK_IN_PRINT} go to the place in the file that they name, which
 * is where the link that stands in it is; one that names no such place goes nowhere. The bytes are changed where they are: a
 * destination is shorter than what it replaces, so that nothing moves and the file’s table of objects stays right. It reads
 * PDF as Skia writes it: each object by itself, and nothing compressed but streams.
 */
export function linkWithin(pdf: Buffer): void {
  const text = pdf.toString('latin1')
  const pageOf = pagesOfLinks(text)
  const placeOf = new Map<string, string>()
  const leading: { at: number; room: number; to: string }[] = []
  for (const { 0: link, index, groups = {} } of text.matchAll(LINK)) {
    const { left, top, action = '', from = '', to = '' } = groups
    const page = pageOf.get(numberBefore(text, index))
    if (page !== undefined) placeOf.set(from, destination(page, Number(left), Number(top)))
    leading.push({ at: index + link.length - action.length, room: action.length, to })
  }
  for (const { at, room, to } of leading) pdf.write((placeOf.get(to) ?? '').padEnd(room), at, 'latin1')
}

/** The number of the page that each link stands on, by the number of the link. */
function pagesOfLinks(text: string): Map<string, string> {
  const pageOf = new Map<string, string>()
  for (const { index, groups: { links = '' } = {} } of text.matchAll(PAGE)) {
    const page = numberBefore(text, index)
    for (const [, link = ''] of links.matchAll(/(\d+) 0 R/g)) pageOf.set(link, page)
  }
  return pageOf
}

/** An object’s number, from where what follows it begins. A search that begins with digits tries every digit of the file. */
function numberBefore(text: string, index: number): string {
  return text.slice(text.lastIndexOf('\n', index) + 1, index)
}

/** In whole points, to be short. */
function destination(page: string, left: number, top: number): string {
  return `/Dest [${page} 0 R /XYZ ${Math.floor(left)} ${Math.ceil(top)} 0]`
}
