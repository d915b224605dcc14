import { parseDocument } from 'yaml'
import { isoDate } from '../iso-date'
import { presentFields } from '../present-fields'
import type { Fields } from '../reading'

/** Longer than any front matter there is, in UTF-16 units: what starts with --- and goes on is text. */
const LONGEST = 32_768

/** Three dashes alone, lines that start with a field, three dashes or dots alone: Jekyll, Hugo, Obsidian and pandoc agree. */
const FENCED = /^---[ \t]*\n((?=[ \t]*(?:#.*\n)*[\w"'][^\n:]*:(?:[ \t]|\n))[\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m

/** Parts a Markdown text (line feeds only) from the front matter before it. Never fails: what is no front matter is text. */
export function splitFrontMatter(source: string): { fields: Fields; body: string; warnings: readonly string[] } {
  const match = source.startsWith('---') ? FENCED.exec(source.slice(0, LONGEST)) : null
  if (match?.index !== 0) return { fields: {}, body: source, warnings: [] }
  const body = source.slice(match[0].length)
  const yaml = readYaml(match[1] ?? '')
  if (yaml !== null) return { fields: fieldsOf(yaml), body, warnings: [] }
  const lines = fieldsOf(readLines(match[1] ?? ''))
  return { fields: lines, body, warnings: ['The front matter is not valid YAML; its plain fields were read.'] }
}

type Values = ReadonlyMap<string, unknown>

function readYaml(text: string): Values | null {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false, stringKeys: true })
  if (document.errors.length > 0) return null
  try {
    // Aliases that multiply each other are refused by the library; a title needs none.
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 20 })
    return value instanceof Map ? lowerKeys(value) : null
  } catch {
    return null
  }
}

function lowerKeys(map: ReadonlyMap<unknown, unknown>): Values {
  return new Map([...map].map(([key, value]) => [String(key).toLowerCase(), value]))
}

/** `key: value` lines, for the commonest fault of all: a title with a colon in it and no quotation marks. */
function readLines(text: string): Values {
  const values = new Map<string, unknown>()
  for (const line of text.split('\n')) {
    const match = /^([\w-]+):\s+(.*)$/.exec(line)
    if (match?.[1] && match[2]) values.set(match[1].toLowerCase(), match[2].replace(/^(["'])(.*)\1$/, '$2'))
  }
  return values
}

function fieldsOf(values: Values): Fields {
  const first = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const text = textOf(values.get(key))
      if (text !== undefined) return text
    }
    return undefined
  }
  const links = [first('url'), first('canonical', 'canonical_url'), first('link'), first('source')]
  const url = links.find((link) => link !== undefined && /^https?:\/\/\S+$/i.test(link))
  const source = first('source')
  const language = first('language', 'lang')
  return presentFields({
    title: first('title', 'headline'),
    byline: first('byline', 'author', 'authors', 'by'),
    published: isoDate(first('published', 'date', 'date_published', 'publishdate', 'created') ?? ''),
    url,
    site: first('site', 'site_name', 'publication', 'publisher', 'website') ?? (source === url ? undefined : source),
    language:
      language !== undefined && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(language)
        ? language.replaceAll('_', '-')
        : undefined,
  })
}

/** A value as one line of text: lists with commas, `{ name }` as the name; undefined where it is none or empty. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim().slice(0, 500) || undefined
  if (typeof value === 'number') return String(value)
  if (value instanceof Map) return typeof value.get('name') === 'string' ? textOf(value.get('name')) : undefined
  if (!Array.isArray(value)) return undefined
  const parts = value.filter((part) => !Array.isArray(part)).flatMap((part) => textOf(part) ?? [])
  return parts.length > 0 ? parts.join(', ') : undefined
}
