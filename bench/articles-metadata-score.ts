import type { Metadata } from './articles-corpus'
import { editDistance } from './edit-distance'

/** What a system found of a page's own facts: as it found them, or nothing. */
export type FoundMetadata = { title: string | undefined; byline: string | undefined; published: string | undefined }

export const METADATA_FIELDS = ['title', 'byline', 'published'] as const

/** How many of the pages that have a field were given it as the corpus has it. */
export type Agreement = { right: number; given: number; pages: number }

/**
 * Counts the pages whose field is as the corpus has it, among those of which the corpus knows it. Titles are the same
 * letters and figures, whatever their case, punctuation and white space; where the corpus has the site's name at an end of
 * one it may be missing, but none may be added: a reader has no use for it. Bylines are the same people in any order.
 * Dates are at most one calendar day apart, since a page may give its time in another zone than the corpus.
 */
export function scoreMetadata(
  field: (typeof METADATA_FIELDS)[number],
  truth: readonly Metadata[],
  found: ReadonlyMap<string, FoundMetadata>,
  isSame: Comparison = SAME[field],
): Agreement {
  const agreement: Agreement = { right: 0, given: 0, pages: 0 }
  for (const page of truth) {
    const wanted = page[field]
    if (wanted === undefined) continue
    agreement.pages += 1
    const value = found.get(page.key)?.[field]
    if (value === undefined || value.trim() === '') continue
    agreement.given += 1
    if (isSame(wanted, value, page.sites)) agreement.right += 1
  }
  return agreement
}

/** Whether what was found is what was wanted, on a site of these names. */
type Comparison = (wanted: string, found: string, sites: readonly string[]) => boolean

const SAME: Record<(typeof METADATA_FIELDS)[number], Comparison> = {
  title: sameTitle,
  byline: samePeople,
  published: sameDay,
}

function sameTitle(wanted: string, found: string, sites: readonly string[]): boolean {
  const folded = fold(found)
  if (folded === '') return false
  return folded === fold(wanted) || withoutSite(wanted, sites).some((title) => folded === fold(title))
}

/** Whether titles are the same where the site's name at an end of either does not count. */
export function sameTitleButSite(wanted: string, found: string, sites: readonly string[]): boolean {
  return [found, ...withoutSite(found, sites)].some((title) => sameTitle(wanted, title, sites))
}

/**
 * Whether titles are the same but for slips of the pen: people typed the corpus's, and in a long one a letter or two are
 * missing, or there twice. A figure is never a slip.
 */
export function sameTitleButSlips(wanted: string, found: string, sites: readonly string[]): boolean {
  if (sameTitle(wanted, found, sites)) return true
  const [a, b] = [fold(wanted), fold(found)]
  const most = Math.min(2, Math.floor(a.length * SLIPS))
  return (
    a.replace(/\D/g, '') === b.replace(/\D/g, '') && Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most
  )
}

/** The share of a title's letters that may be slips. */
const SLIPS = 0.05

/** A title without its last part or its first, where that part is the site's name or the name in its host. */
function withoutSite(title: string, sites: readonly string[]): string[] {
  const parts = title.split(/(\s+[|–—\-:·•»«/]+\s+|:\s+)/u)
  const isSite = (part: string | undefined): boolean => {
    const name = fold(part ?? '')
    return name.length > 1 && sites.some((site) => fold(site) === name)
  }
  const titles: string[] = []
  if (parts.length > 2 && isSite(parts.at(-1))) titles.push(parts.slice(0, -2).join(''))
  if (parts.length > 2 && isSite(parts[0])) titles.push(parts.slice(2).join(''))
  return titles
}

function samePeople(wanted: string, found: string): boolean {
  const [a, b] = [people(wanted), people(found)]
  return a.size > 0 && a.size === b.size && [...a].every((name) => b.has(name))
}

/** The names in a byline: parted by commas, semicolons, bars and “and” in the languages of the corpora; “by” is no name. */
function people(byline: string): Set<string> {
  const bare = byline.trim().replace(/^(?:by|von|par|por|di|da|door)[\s:]+/iu, '')
  return new Set(
    bare
      .split(/\s*[,;|/&\n]\s*|\s+(?:and|und|et|y|e|i|en)\s+/iu)
      .map(fold)
      .filter((name) => name !== ''),
  )
}

function sameDay(wanted: string, found: string): boolean {
  const [a, b] = [dayOf(wanted), dayOf(found)]
  return a !== undefined && b !== undefined && Math.abs(a - b) <= 1
}

/** The number of the calendar day that a date names, in its own time zone. */
function dayOf(date: string): number | undefined {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/.exec(date) ?? []
  const time = day === undefined ? Date.parse(date) : Date.UTC(Number(year), Number(month) - 1, Number(day))
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000)
}

function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toUpperCase()
      // A headline in capitals has “SS” for “ß”.
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
  )
}
