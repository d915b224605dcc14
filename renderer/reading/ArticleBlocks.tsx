import { memo, type ReactNode, useMemo } from 'react'
import type { ArticleText, Block } from '../domain/article'
import { inlineContent } from './inline'
import { type Group, type Section, sectionsOf } from './sections'
import { blockId } from './text-position'

/** An article's text as static elements, in sections that cost nothing while they are far from the viewport. */
export const ArticleBlocks = memo(function ArticleBlocks({ content }: { content: ArticleText }) {
  const sections = useMemo(() => sectionsOf(content.blocks), [content.blocks])
  return sections.map((section) => <SectionBlocks key={section.first} text={content.text} section={section} />)
})

const SectionBlocks = memo(function SectionBlocks({ text, section }: { text: string; section: Section }) {
  return (
    <section className="text-section" data-first-block={section.first}>
      {section.groups.map((group) => groupElement(text, group))}
    </section>
  )
})

function groupElement(text: string, group: Group): ReactNode {
  if (group.kind === 'single') return blockElement(text, group.block, group.index)
  const List = group.ordered ? 'ol' : 'ul'
  return (
    <List key={group.items[0]?.index}>
      {group.items.map(({ index, block }) => (
        <li
          key={index}
          id={blockId(index)}
          dir="auto"
          data-depth={Math.min(block.depth, 4)}
          value={group.ordered ? block.number : undefined}
        >
          {inlineContent(text, block)}
        </li>
      ))}
    </List>
  )
}

function blockElement(text: string, block: Block, index: number): ReactNode {
  const attributes = { id: blockId(index), dir: 'auto' }
  const content = inlineContent(text, block)
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[block.level]
      return (
        <Heading {...attributes} key={index}>
          {content}
        </Heading>
      )
    }
    case 'quote':
      return (
        <blockquote {...attributes} key={index}>
          {content}
        </blockquote>
      )
    case 'code':
      return (
        <pre {...attributes} key={index}>
          {content}
        </pre>
      )
    default:
      return (
        <p {...attributes} key={index}>
          {content}
        </p>
      )
  }
}

const HEADINGS = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const
