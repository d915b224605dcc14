import type { Heading } from './headings'
import { bare } from './page-title-agreement'
import { withoutNamedSite } from './page-title-site'

/**
 * A heading without a kicker before its headline or a deck after it, where a title of the page is the headline alone.
 * @param headline what structured data calls the article
 * @param given all titles that the page's head has, `headline` among them
 */
export function withoutNeighbours(
  { text, lines }: Heading,
  headline: string | undefined,
  given: readonly string[],
  sites: readonly string[],
): string {
  const long = given.filter((title) => bare(title).length > 14 && bare(title) !== bare(text))
  // After a colon the headline goes on; a bar, a dash or only a line of its own may part it from a kicker.
  const parted = long.find((title) => text.endsWith(title) && !/[:：]\s*$/u.test(text.slice(0, -title.length)))
  const isSure = parted !== undefined && (parted === headline || /\s[|–—-]\s$/u.test(text.slice(0, -parted.length)))
  if (isSure) return parted
  const same = given.find((title) => bare(title) === bare(text))
  // Signs that only those see who can't see the page may be missing between a heading's parts.
  if (same !== undefined) return words(same) > words(text) ? same : withoutNamedSite(text, sites)
  const inner = long.find((title) => lines.some((_, at) => at > 0 && bare(lines.slice(at).join('')) === bare(title)))
  const headed = long.find(
    (title) =>
      text.startsWith(title) && /^ [\p{Lu}\p{Lo}]|^ [|–—-] \S+\.[A-Za-z]{2,4}$/u.test(text.slice(title.length)),
  )
  return (inner ?? headed ?? withoutNamedSite(text, sites)).replace(/[\s|–—-]+$/u, '')
}

function words(text: string): number {
  return text.split(' ').length
}
