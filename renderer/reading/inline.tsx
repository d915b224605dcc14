import type { ReactNode } from 'react'
import type { Block, Mark } from '../domain/article'

/** The text of a block with its marks as elements. The text nodes together hold exactly the block's text. */
export function inlineContent(text: string, block: Block): ReactNode {
  if (block.marks.length === 0) return text.slice(block.start, block.end)
  return withMarks(text, block.start, block.end, block.marks)
}

function withMarks(text: string, start: number, end: number, marks: readonly Mark[]): ReactNode[] {
  const nodes: ReactNode[] = []
  let at = start
  for (const [i, mark] of marks.entries()) {
    if (mark.start < at) continue
    if (mark.start > at) nodes.push(text.slice(at, mark.start))
    const inside = marks.slice(i + 1).filter((other) => other.start >= mark.start && other.end <= mark.end)
    nodes.push(element(mark, withMarks(text, mark.start, mark.end, inside)))
    at = mark.end
  }
  if (at < end) nodes.push(text.slice(at, end))
  return nodes
}

function element(mark: Mark, children: ReactNode[]): ReactNode {
  switch (mark.kind) {
    case 'emphasis':
      return <em key={mark.start}>{children}</em>
    case 'strong':
      return <strong key={mark.start}>{children}</strong>
    case 'code':
      return <code key={mark.start}>{children}</code>
    case 'link':
      // Main hands it to the system's browser, after a check of its scheme.
      return (
        <a key={mark.start} href={mark.href} target="_blank" rel="noreferrer">
          {children}
        </a>
      )
  }
}
