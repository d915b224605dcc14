/**
 * Names for files that titles may be given by on any system, without endings: letters and figures joined by hyphens, each
 * with its number before it, so that no two are the same and they stand in their order.
 */
export function fileNames(titles: readonly string[]): string[] {
  const digits = Math.max(2, String(titles.length).length)
  return titles.map((title, index) => {
    const slug = [...title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')].slice(0, 60).join('')
    return [String(index + 1).padStart(digits, '0'), slug.replace(/^-+|-+$/g, '')].filter(Boolean).join('-')
  })
}
