import type { Edit } from '../../domain/change'
import { byId } from '../../domain/registry'
import type { Bundle, BundledArticle } from '../bundle'

/** A library as it is once articles are added to it and edits made. */
export function applied(library: Bundle, added: readonly BundledArticle[], edits: readonly Edit[]): Bundle {
  const articles = [...library.articles, ...added].map((bundled) => ({
    ...bundled,
    annotations: [...bundled.annotations],
  }))
  const { registry } = library
  const tables = {
    speakers: new Map(registry.speakers),
    codes: new Map(registry.codes),
    scales: new Map(registry.scales),
    links: new Map(registry.links),
  }
  for (const edit of edits) {
    if (edit.table === 'annotations') {
      const bundled = articles.find(({ article }) => article.id === edit.after.article)
      const others = bundled?.annotations.filter(({ id }) => id !== edit.after.id) ?? []
      bundled?.annotations.splice(0, Number.POSITIVE_INFINITY, ...others, edit.after)
    } else if (edit.table === 'articles') {
      const bundled = articles.find(({ article }) => article.id === edit.after.id)
      if (bundled !== undefined) bundled.article = edit.after
    } else if (edit.table === 'speakers') tables.speakers.set(edit.after.id, edit.after)
    else if (edit.table === 'codes') tables.codes.set(edit.after.id, edit.after)
    else if (edit.table === 'scales') tables.scales.set(edit.after.id, edit.after)
    else tables.links.set(edit.after.id, edit.after)
  }
  const live = <Row extends { id: string; deleted: number }>(rows: ReadonlyMap<string, Row>) =>
    byId([...rows.values()].filter(({ deleted }) => deleted === 0))
  return {
    articles,
    registry: {
      speakers: live(tables.speakers),
      codes: live(tables.codes),
      scales: live(tables.scales),
      links: live(tables.links),
    },
  }
}

/** The library with everything in the order in which exports write it, so that two can be compared. */
export function inOrder({ articles, registry }: Bundle): Bundle {
  const sorted = <Row extends { id: string }>(rows: ReadonlyMap<string, Row>) =>
    byId([...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
  return {
    articles: articles.map((bundled) => ({
      ...bundled,
      annotations: [...bundled.annotations].sort((a, b) => (a.id < b.id ? -1 : 1)),
    })),
    registry: {
      speakers: sorted(registry.speakers),
      codes: sorted(registry.codes),
      scales: sorted(registry.scales),
      links: sorted(registry.links),
    },
  }
}
