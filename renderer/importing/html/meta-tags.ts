/** What a page's meta tags say, by their name in lower case with dots for other signs: `dc:date` and `DC.date` are one. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

/** Reads the meta tags of a whole document, since some pages have them in the body. */
export function metaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim() ?? ''
    if (content === '') continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (meta.getAttribute(attribute) ?? '').split(/\s+/)) {
        const key = keyOf(name)
        if (key === '') continue
        const values = tags.get(key)
        if (values) values.push(content)
        else tags.set(key, [content])
      }
    }
  }
  return tags
}

/** The first value of the first of `names` that the page has. */
export function metaValue(tags: MetaTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = tags.get(keyOf(name))?.[0]
    if (value !== undefined) return value
  }
  return undefined
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]+/gu, '.')
}
