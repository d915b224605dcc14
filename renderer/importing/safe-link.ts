/** Only these may be followed from an article: anything else could run something. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:)\S+$/i

/**
 * Where a link leads, if it may be followed; undefined if not.
 * @param base what a relative link starts from; without it one leads nowhere
 */
export function safeLink(href: string | null, base: string | undefined): string | undefined {
  const written = href?.trim() ?? ''
  if (SAFE_LINK.test(written)) return written
  if (base === undefined || written === '' || written.startsWith('#')) return undefined
  const resolved = URL.parse(written, base)?.href ?? ''
  return SAFE_LINK.test(resolved) ? resolved : undefined
}
