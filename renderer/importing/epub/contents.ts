import { elementsNamed, textNamed } from '../xml'
import { resolved } from './package'

/** The titles that a book's table of contents gives to its documents, by their paths: the first for each. */
export type Titles = ReadonlyMap<string, string>

/** The titles in EPUB 3's navigation document at `path`. */
export function navigationTitles(document: Document, path: string): Titles {
  const lists = elementsNamed(document, 'nav')
  const contents = lists.find((list) => typeOf(list) === 'toc') ?? lists[0]
  const links = contents ? elementsNamed(contents, 'a') : []
  return firsts(links.map((link) => [resolved(link.getAttribute('href') ?? '', path), link.textContent]))
}

/** The titles in EPUB 2's NCX at `path`. */
export function ncxTitles(document: Document, path: string): Titles {
  return firsts(
    elementsNamed(document, 'navPoint').map((point) => {
      const [content] = elementsNamed(point, 'content')
      return [resolved(content?.getAttribute('src') ?? '', path), textNamed(point, 'text') ?? '']
    }),
  )
}

/** What an element is in a book (`epub:type`); the prefix is an attribute's name where the file is read as HTML. */
function typeOf(element: Element): string | null {
  return element.getAttributeNS('http://www.idpf.org/2007/ops', 'type') ?? element.getAttribute('epub:type')
}

function firsts(pairs: readonly (readonly [string, string])[]): Titles {
  const titles = new Map<string, string>()
  for (const [path, written] of pairs) {
    const title = written.replace(/\s+/gu, ' ').trim()
    if (title !== '' && !titles.has(path)) titles.set(path, title)
  }
  return titles
}
