import type { Annotation } from '../domain/annotation'
import type { Article } from '../domain/article'
import type { Bundle } from './bundle'
import type { ExportField } from './export-fields'

/**
 * The bundle without these fields, and without what is in its registry for them alone; files come along after it is chosen
 * what refers to them.
 */
export function withoutFields({ articles, registry }: Bundle, left: ReadonlySet<ExportField>): Bundle {
  if (left.size === 0) return { articles, registry }
  return {
    articles: articles.map(({ article, content, annotations }) => ({
      article: articleWithout(article, left),
      content,
      annotations: annotations.map((annotation) => annotationWithout(annotation, left)),
    })),
    registry: {
      ...registry,
      ...(left.has('speakers') ? { speakers: new Map() } : {}),
      ...(left.has('tags') ? { codes: new Map() } : {}),
      ...(left.has('links') ? { links: new Map() } : {}),
      scales: new Map([...registry.scales].filter(([id]) => !left.has(id === 'verdict' ? 'verdicts' : 'claim-types'))),
    },
    leftOut: left,
  }
}

function articleWithout(article: Article, left: ReadonlySet<ExportField>): Article {
  const { byline, site, published, url, collection, fileName, note, ...rest } = article
  return {
    ...rest,
    // A saved page’s file is often called by its address.
    ...(left.has('source') ? { fileName: '' } : { ...present({ byline, site, published, url, collection }), fileName }),
    note: left.has('article-notes') ? '' : note,
  }
}

function annotationWithout(annotation: Annotation, left: ReadonlySet<ExportField>): Annotation {
  const { speaker, via, speech, wording, claimType, verdict, confidence, checkWorthiness, evidence, ...rest } =
    annotation
  return {
    ...rest,
    ...(left.has('speakers') ? {} : present({ speaker, via })),
    ...(left.has('speech') ? {} : present({ speech })),
    ...(left.has('wordings') ? {} : present({ wording })),
    ...(left.has('claim-types') ? {} : present({ claimType })),
    ...(left.has('verdicts') ? {} : present({ verdict, confidence })),
    ...(left.has('check-worthiness') ? {} : present({ checkWorthiness })),
    ...(left.has('evidence') ? {} : present({ evidence })),
    note: left.has('notes') ? '' : rest.note,
    tags: left.has('tags') ? [] : rest.tags,
  }
}

/** Those of these fields that are known. */
function present<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const known: { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } = {}
  for (const key in fields) {
    const value = fields[key]
    if (isKnown(value)) known[key] = value
  }
  return known
}

function isKnown<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined
}
