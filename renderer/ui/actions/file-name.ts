/** A title as a file name that every system takes. */
export function fileNameFor(title: string): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return (
    Array.from(name)
      .slice(0, 80)
      .join('')
      .replace(/[. ]+$/u, '') || 'Article'
  )
}
