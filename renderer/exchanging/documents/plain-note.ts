import type { Paragraph, Root } from 'mdast'

/**
 * What may be Markdown, or a link as GitHub finds them without any: signs that mean something anywhere; what means
 * something where a line begins; spaces where it begins or ends, and characters that are read as others.
 */
const MARKED = /[\\`*_[\]<&~|@\t\r\0]|:\/\/|www|^\uFEFF|^(?:[ #>+\-=:]|\d+[.)])| $/imu

/** A note's tree where it is certain to be nothing but paragraphs, which needs no parser; null where it may be more. */
export function plainNote(markdown: string): Root | null {
  if (MARKED.test(markdown)) return null
  const children = markdown.split(/\n{2,}/u).flatMap((lines): Paragraph[] => {
    const value = lines.replace(/^\n|\n$/gu, '')
    return value === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }]
  })
  return { type: 'root', children }
}
