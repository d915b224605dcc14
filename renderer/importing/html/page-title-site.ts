const SEPARATOR = /\s+[|–—\-:·•»«>/\\~]+\s+|\s*[|»«•]\s*|[:：]\s+/u
const TRAILING = /[\s|–—\-:·•»«>/\\~]+$/u
const LEADING = /^[\s|–—\-:·•»«>/\\~：]+/u

/** A title of the page's head without the site's name and its sections, named or told by where they stand. */
export function withoutSite(title: string, sites: readonly string[]): string {
  let rest = withoutNamedSite(title, sites)
  // Where one part at the end was the site's name, bars part its sections.
  for (let cut = 0; cut < MOST_PARTS; cut += 1) {
    const shorter = withoutTail(rest, cut > 0 || rest !== title)
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

/** A title without the part at its end or its beginning that is one of the site's names. */
export function withoutNamedSite(title: string, sites: readonly string[]): string {
  const parts = title.split(SEPARATOR).filter((part) => part.trim() !== '')
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2) return title
  if (isSite(last, sites)) return title.slice(0, title.lastIndexOf(last)).replace(TRAILING, '')
  return isNamedSite(first, sites) ? title.slice(title.indexOf(first) + first.length).replace(LEADING, '') : title
}

const MOST_PARTS = 4

/**
 * The title without its last part: after a bar or a bullet, or after a dash where nothing has been cut yet. A colon is the
 * title's own. Chinese and Japanese titles have no spaces around the sign.
 */
function withoutTail(title: string, onlyBars: boolean): string {
  const signs = onlyBars ? BARRED : DASHED
  const [, head = '', tail = ''] = signs.exec(title) ?? EAST_ASIAN.exec(title) ?? []
  const isShort = tail.split(/\s+/).length <= 5
  const isTitle = head.split(/\s+/).length > 2 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(head)
  return head !== '' && isShort && isTitle ? head.trim() : title
}

const BARRED = /^(.{15,}?)\s*[|»•]\s*([^|»•]{1,40})$/u
const DASHED = /^(.{15,}?)\s*(?:\s[|–—-]\s|[|»•])\s*([^|»•]{1,40})$/u
const EAST_ASIAN =
  /^(.*[\p{Script=Han}\p{Script=Hiragana}].*?)\s*[-_—–|｜]+\s*([\p{Script=Han}\p{Script=Katakana}]{2,8})$/u

/** Whether a text is one of the site's names, or nearly: `The Example` of `Example`, `Example` of `Example Magazine`. */
export function isSite(text: string, sites: readonly string[]): boolean {
  const a = bare(text)
  if (a !== '' && sites.some((site) => site.toLowerCase().startsWith(`${text.toLowerCase()} `))) return true
  return sites.map(bare).some((b) => {
    if (a === '' || b === '') return false
    return a === b || (a.length > 4 && b.includes(a)) || (b.length > 4 && a.includes(b) && a.length < b.length * 2)
  })
}

/** Whether a text is exactly one of the site's names. */
export function isNamedSite(text: string, sites: readonly string[]): boolean {
  const name = bare(text)
  return name !== '' && sites.some((site) => bare(site) === name)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
