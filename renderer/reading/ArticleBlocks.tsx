import { Fragment, memo, type ReactNode, useMemo } from 'react'
import type { ArticleText, Block, TakenOut } from '../domain/article'
import { inlineContent } from './inline'
import { type Group, type Section, sectionsOf } from './sections'
import { TakenOutFold } from './TakenOutFold'
import { blockId } from './text-position'

/** An article's text as static elements, in sections that cost nothing while they are far from the viewport. */
export const ArticleBlocks = memo(function ArticleBlocks({ content, onRestore }: ArticleProps) {
  const { text, blocks, takenOut } = content
  const sections = useMemo(() => sectionsOf(blocks), [blocks])
  const folds = useMemo(() => foldsOf(takenOut), [takenOut])
  const atEnd = folds.get(blocks.length)
  return (
    <div className="text-body">
      {sections.map((section) => (
        <SectionBlocks key={section.first} text={text} section={section} folds={folds} onRestore={onRestore} />
      ))}
      {atEnd !== undefined && <TakenOutFold takenOut={atEnd} onRestore={onRestore} />}
    </div>
  )
})

/** What was taken out, by the index of the block that it stands before. */
type Folds = ReadonlyMap<number, readonly TakenOut[]>

function foldsOf(takenOut: readonly TakenOut[]): Folds {
  const folds = new Map<number, TakenOut[]>()
  for (const taken of takenOut) folds.set(taken.before, [...(folds.get(taken.before) ?? []), taken])
  return folds
}

type ArticleProps = { content: ArticleText; onRestore: (takenOut: readonly TakenOut[]) => void }
type SectionProps = {
  text: string
  section: Section
  folds: Folds
  onRestore: (takenOut: readonly TakenOut[]) => void
}

const SectionBlocks = memo(function SectionBlocks({ text, section, folds, onRestore }: SectionProps) {
  return (
    <section className="text-section" data-first-block={section.first}>
      {section.groups.map((group) => {
        // Inside a list there is no place for a fold: it stands before the list.
        const indexes = group.kind === 'single' ? [group.index] : group.items.map(({ index }) => index)
        const takenOut = indexes.flatMap((index) => folds.get(index) ?? [])
        return (
          <Fragment key={indexes[0]}>
            {takenOut.length > 0 && <TakenOutFold takenOut={takenOut} onRestore={onRestore} />}
            {groupElement(text, group)}
          </Fragment>
        )
      })}
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
