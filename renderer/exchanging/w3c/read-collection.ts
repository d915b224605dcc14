import { fieldsOf, listOf, wordsOf } from '../json-values'

/** What a file holds, and what it only names: the IRIs of pages and of annotations that are somewhere else. */
export type Collected = {
  items: Record<string, unknown>[]
  pagesElsewhere: string[]
  itemsElsewhere: string[]
}

/**
 * The annotations in whatever holds them: one, a list, a page, a collection or a graph of them, in which what is named in
 * one place may stand in another.
 */
export function collectedIn(data: unknown): Collected {
  const found: Found = { items: [], pageIds: new Set(), pagesNamed: new Set(), itemsNamed: new Set() }
  collect(data, found)
  const itemIds = new Set(found.items.map(({ id }) => wordsOf(id)))
  return {
    items: found.items,
    pagesElsewhere: [...found.pagesNamed].filter((iri) => !found.pageIds.has(iri)),
    itemsElsewhere: [...found.itemsNamed].filter((iri) => !itemIds.has(iri)),
  }
}

type Found = {
  items: Record<string, unknown>[]
  pageIds: Set<string>
  pagesNamed: Set<string>
  itemsNamed: Set<string>
}

function collect(data: unknown, found: Found): void {
  if (Array.isArray(data)) {
    for (const one of data) collect(one, found)
    return
  }
  const name = wordsOf(data)
  if (name !== undefined) found.itemsNamed.add(name)
  const fields = fieldsOf(data)
  if (fields['@graph'] !== undefined) collect(listOf(fields['@graph']), found)
  else if (fields.target === undefined && [fields.items, fields.first, fields.next].some((part) => part !== undefined))
    collectPages(fields, found)
  else if (Object.keys(fields).length > 0) found.items.push(fields)
}

/** A page's annotations and those of the pages that it leads to; one that is only named has nothing but its IRI. */
function collectPages({ id, items, first, next }: Record<string, unknown>, found: Found): void {
  const own = wordsOf(id)
  if (own !== undefined) found.pageIds.add(own)
  collect(listOf(items), found)
  for (const page of [...listOf(first), ...listOf(next)]) {
    const named = wordsOf(page) ?? nameAlone(page)
    if (named === undefined) collect(page, found)
    else found.pagesNamed.add(named)
  }
}

/** The IRI of a page of which nothing is said that would be on it. */
function nameAlone(page: unknown): string | undefined {
  const { id, items, next } = fieldsOf(page)
  return items === undefined && next === undefined ? wordsOf(id) : undefined
}
