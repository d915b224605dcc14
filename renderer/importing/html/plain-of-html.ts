/** The words of a text out of a script, which may have its characters, or all of its marks, as HTML writes them. */
export function plainOfHtml(text: string): string {
  if (!/[&<]/.test(text)) return text
  return new DOMParser().parseFromString(text, 'text/html').body.textContent ?? text
}
