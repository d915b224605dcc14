import type { Mark } from '../../domain/article'
import { type BlockPlace, BlockWriter, type DomBlock } from './block-writer'
import { isBlock, isUnseen } from './dom-elements'
import { attributeOf, nameOf, walk } from './dom-walk'
import { ListNumbers } from './list-numbers'
import { rowsOnOneLine } from './table-rows'

/** Only these may be followed from an article, as in Markdown. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:)\S+$/i

const MARKS = new Map<string, Mark['kind']>([
  ...['em', 'i', 'cite', 'dfn', 'var'].map((name): [string, Mark['kind']] => [name, 'emphasis']),
  ...['strong', 'b'].map((name): [string, Mark['kind']] => [name, 'strong']),
  ...['code', 'kbd', 'samp', 'tt'].map((name): [string, Mark['kind']] => [name, 'code']),
])

/**
 * The visible text below `root` as blocks in document order, tidied. A caption and the description of a picture are out.
 * @param base what relative links start from; without it they are shown as their words alone
 */
export function blocksOf(root: Element | DocumentFragment, base?: string): DomBlock[] {
  const writer = new BlockWriter()
  const lists = new ListNumbers()
  const rows = rowsOnOneLine(root)
  const containers: Element[] = []
  let [headings, quotes, captions, pres, oneLine] = [0, 0, 0, 0, 0]
  let level: 1 | 2 | 3 | 4 | 5 | 6 = 1
  const hrefs: boolean[] = []

  const place = (): BlockPlace => {
    const element = containers.at(-1) ?? fallback
    const out = captions > 0 ? 'caption' : undefined
    if (pres > 0) return { shape: { kind: 'code' }, element, out }
    if (headings > 0) return { shape: { kind: 'heading', level }, element, out }
    const item = oneLine > 0 || captions > 0 ? undefined : lists.take(writer.hasText)
    if (item) return { shape: item, element, out }
    return { shape: { kind: quotes > 0 ? 'quote' : 'paragraph' }, element, out }
  }
  const fallback = root instanceof Element ? root : document.createElement('div')
  const end = (): void => writer.end(place())

  walk(root, {
    enter(element) {
      if (isUnseen(element)) return false
      const name = nameOf(element)
      if (name === 'br') {
        if (pres > 0) end()
        else writer.break()
        return false
      }
      if (name === 'img') {
        const alt = attributeOf(element, 'alt')?.trim() ?? ''
        if (alt !== '') writer.image(alt, containers.at(-1) ?? fallback)
        return false
      }
      if (oneLine > 0) {
        if ((name === 'td' || name === 'th') && writer.hasText) writer.writeRaw(' | ')
        else if (isBlock(element)) writer.write(' ', place)
      } else if (isBlock(element)) {
        end()
        containers.push(element)
      }
      if (rows.has(element)) oneLine += 1
      if (/^h[1-6]$/.test(name)) {
        headings += 1
        level = levelOf(name)
      } else if (name === 'blockquote') quotes += 1
      else if (name === 'figcaption') captions += 1
      else if (name === 'pre' || name === 'listing' || name === 'xmp') pres += 1
      lists.enter(element, name)
      const kind = MARKS.get(name)
      // In a block of code everything is code.
      if (kind && pres === 0) writer.openMark(kind, '')
      if (name === 'a') {
        const href = safeLink(attributeOf(element, 'href'), base)
        hrefs.push(href !== undefined)
        if (href !== undefined) writer.openMark('link', href)
        writer.openLink()
      }
      if (name === 'q') writer.write('“', place)
      return true
    },
    text(value) {
      if (pres > 0) {
        value.split('\n').forEach((line, index) => {
          if (index > 0) end()
          writer.writeRaw(line.replace(/\r/g, ''))
        })
      } else writer.write(value, place)
    },
    leave(element) {
      const name = nameOf(element)
      if (name === 'q') writer.writeRaw('”')
      const kind = MARKS.get(name)
      if (kind && pres === 0) writer.closeMark(kind)
      if (name === 'a') {
        if (hrefs.pop()) writer.closeMark('link')
        writer.closeLink()
      }
      if (rows.has(element)) oneLine -= 1
      if (oneLine > 0) {
        if (isBlock(element)) writer.write(' ', place)
      } else if (isBlock(element)) {
        end()
        containers.pop()
      }
      if (/^h[1-6]$/.test(name)) headings -= 1
      else if (name === 'blockquote') quotes -= 1
      else if (name === 'figcaption') captions -= 1
      else if (name === 'pre' || name === 'listing' || name === 'xmp') pres -= 1
      lists.leave(name)
    },
  })
  end()
  return writer.blocks
}

function levelOf(name: string): 1 | 2 | 3 | 4 | 5 | 6 {
  const levels = [1, 2, 3, 4, 5, 6] as const
  return levels[Number(name[1]) - 1] ?? 6
}

function safeLink(href: string | null, base: string | undefined): string | undefined {
  if (href === null) return undefined
  const trimmed = href.trim()
  if (SAFE_LINK.test(trimmed)) return trimmed
  if (base === undefined || trimmed === '' || trimmed.startsWith('#')) return undefined
  const resolved = URL.parse(trimmed, base)?.href ?? ''
  return SAFE_LINK.test(resolved) ? resolved : undefined
}
