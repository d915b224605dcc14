type Json = Readonly<Record<string, unknown>>

/** What a page says of its article in schema.org's terms; texts as they stand there, trimmed. */
export type LinkedArticle = {
  headline: string | undefined
  authors: readonly string[]
  published: string | undefined
  url: string | undefined
  site: string | undefined
  language: string | undefined
  body: string | undefined
  /** Whether it, or a part of it, is said to be there for subscribers only. */
  isPaid: boolean
}

const ARTICLE = /(?:Article|Posting|NewsStory|Report|Review|Recipe|HowTo|CreativeWork|Column)$/
/** No page describes its article in more objects than this; a hostile one may hold millions. */
const MOST_OBJECTS = 5000

/** The first article of a page's JSON-LD, with the names that its references lead to; null where there is none. */
export function linkedArticle(document: Document): LinkedArticle | null {
  const scripts = document.querySelectorAll('script[type^="application/ld+json" i]')
  return articleOfScripts([...scripts].map((script) => script.textContent ?? ''))
}

/** The same of the texts of its scripts. */
export function articleOfScripts(sources: readonly string[]): LinkedArticle | null {
  const objects: Json[] = []
  for (const source of sources) collect(parsed(source), objects)
  const byId = new Map<string, Json>()
  for (const object of objects) {
    const id = text(object['@id'])
    // A reference has only its id; what it refers to has more.
    if (id !== undefined && Object.keys(object).length > 1) byId.set(id, object)
  }
  const article =
    objects.find(
      (object) => typesOf(object).some((type) => ARTICLE.test(type)) && text(object.headline) !== undefined,
    ) ?? objects.find((object) => typesOf(object).some((type) => ARTICLE.test(type)))
  const page = objects.find((object) => typesOf(object).some((type) => type.endsWith('WebPage')))
  if (!article && !page) return null
  return describe(article ?? {}, page ?? {}, objects, byId)
}

function describe(article: Json, page: Json, objects: readonly Json[], byId: ReadonlyMap<string, Json>): LinkedArticle {
  const website = objects.find((object) => typesOf(object).includes('WebSite'))
  return {
    headline: text(article.headline) ?? text(article.name),
    authors: namesOf(article.author ?? article.creator, byId),
    published: text(article.datePublished) ?? text(article.dateCreated) ?? text(page.datePublished),
    url: text(article.url) ?? text(article.mainEntityOfPage) ?? text(record(article.mainEntityOfPage)?.['@id']),
    site: namesOf(article.publisher, byId)[0] ?? text(website?.name),
    language: text(article.inLanguage) ?? text(page.inLanguage),
    body: text(article.articleBody),
    isPaid: isPaid(article) || isPaid(page),
  }
}

/** `isAccessibleForFree` as schema.org has it, a Boolean or its name, of the article or of what it has parts of. */
function isPaid(article: Json): boolean {
  const parts: readonly unknown[] = Array.isArray(article.hasPart) ? article.hasPart : [article.hasPart]
  return [article, ...parts.slice(0, 50)].some((part) => {
    const free = record(part)?.isAccessibleForFree
    return free === false || (typeof free === 'string' && /^(?:https?:\/\/schema\.org\/)?false$/i.test(free.trim()))
  })
}

/** The objects at the top, in graphs, and what pages and listings say they are about; not the ones they only mention. */
function collect(from: unknown, objects: Json[]): void {
  const queue: unknown[] = [from]
  for (let index = 0; index < queue.length && index < MOST_OBJECTS; index += 1) {
    const value = queue[index]
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MOST_OBJECTS)) queue.push(item)
      continue
    }
    const object = record(value)
    if (!object) continue
    objects.push(object)
    queue.push(object['@graph'], object.mainEntity, object.mainEntityOfPage)
  }
}

function parsed(source: string): unknown {
  // Templates leave comment marks, a semicolon, or line feeds inside of texts.
  const bare = source.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|;)\s*$/g,
    '',
  )
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids in texts
    const value: unknown = JSON.parse(bare.replace(/[\u0000-\u001f]+/g, ' '))
    return value
  } catch {
    return null
  }
}

function record(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}

function text(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined
}

function typesOf(object: Json): string[] {
  const type = object['@type']
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string')
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Json>): string[] {
  const values: unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value]
  return values.flatMap((item) => {
    if (typeof item === 'string') return item.trim() === '' ? [] : [byId.has(item) ? '' : item.trim()]
    const object = record(item)
    const name = text(object?.name) ?? text(byId.get(text(object?.['@id']) ?? '')?.name)
    return name === undefined ? [] : [name]
  })
}
