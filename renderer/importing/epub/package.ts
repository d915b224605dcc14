import { isoDate } from '../iso-date'
import type { Fields } from '../reading'
import { languageTag } from '../stated-fields'
import { elementsNamed, textNamed } from '../xml'

/** One document of a book's reading order: where it is in the zip, and whether it stands outside the order. */
export type SpineItem = { path: string; aside: boolean }

/** What a book's package document says (EPUB 3.3, chapter 5; OPF 2.0.1). */
export type Package = {
  title: string | undefined
  fields: Fields
  spine: readonly SpineItem[]
  /** The table of contents: EPUB 3's navigation document, EPUB 2's NCX. */
  navigation: string | undefined
  ncx: string | undefined
}

/** The path of a book's package document, by META-INF/container.xml. */
export function packagePath(container: Document): string | undefined {
  const files = elementsNamed(container, 'rootfile')
  const path = files.map((file) => file.getAttribute('full-path')).find((stated) => stated !== null && stated !== '')
  return path ?? undefined
}

/** Where a reference in the file at `from` leads in the zip, without its fragment. It can't lead out. */
export function resolved(reference: string, from: string): string {
  const address = URL.parse(reference, `https://book.invalid/${from}`)
  if (address?.host !== 'book.invalid') return ''
  try {
    return decodeURIComponent(address.pathname).slice(1)
  } catch {
    return address.pathname.slice(1)
  }
}

/** Reads the package document that stands at `path`. */
export function packageOf(document: Document, path: string): Package {
  const items = new Map(
    elementsNamed(document, 'item').map((item) => {
      return [item.getAttribute('id'), { item, path: resolved(item.getAttribute('href') ?? '', path) }] as const
    }),
  )
  const withProperty = (property: string): string | undefined =>
    [...items.values()].find(({ item }) => item.getAttribute('properties')?.split(/\s+/u).includes(property))?.path
  const navigation = withProperty('nav')
  const spine = elementsNamed(document, 'itemref').flatMap((reference): SpineItem[] => {
    const path = items.get(reference.getAttribute('idref'))?.path
    if (path === undefined || path === '' || path === navigation) return []
    return [{ path, aside: reference.getAttribute('linear') === 'no' }]
  })
  const ncx = [...items.values()].find(({ item }) => item.getAttribute('media-type') === 'application/x-dtbncx+xml')
  const title = textNamed(document, 'title')
  return { title, fields: fieldsOf(document), spine, navigation, ncx: ncx?.path }
}

function fieldsOf(document: Document): Fields {
  const creators = elementsNamed(document, 'creator').flatMap((element) => oneLine(element.textContent) ?? [])
  const published = isoDate(textNamed(document, 'date') ?? '')
  const site = textNamed(document, 'publisher')
  const language = languageTag(textNamed(document, 'language'))
  return {
    ...(creators.length > 0 && { byline: [...new Set(creators)].slice(0, 10).join(', ') }),
    ...(published !== undefined && { published }),
    ...(site !== undefined && { site }),
    ...(language !== undefined && { language }),
  }
}

function oneLine(text: string): string | undefined {
  return text.replace(/\s+/gu, ' ').trim() || undefined
}
