import type { Block } from '../domain/article'

/** How many blocks a section holds: enough to skip much at once, few enough to lay out in a frame. */
const BLOCKS_PER_SECTION = 20

/** A run of blocks that the browser lays out only when it comes near the viewport. `first` is its first block's index. */
export type Section = { first: number; groups: readonly Group[] }

/** Blocks that stand in one element together: the items of a list, or one block alone. */
export type Group =
  | { kind: 'single'; index: number; block: Block }
  | { kind: 'list'; ordered: boolean; items: readonly { index: number; block: ListItem }[] }

type ListItem = Extract<Block, { kind: 'list-item' }>

/** An article's blocks as the sections that it is rendered in. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = []
  for (let first = 0; first < blocks.length; first += BLOCKS_PER_SECTION) {
    sections.push({ first, groups: groupsOf(blocks.slice(first, first + BLOCKS_PER_SECTION), first) })
  }
  return sections
}

function groupsOf(blocks: readonly Block[], first: number): Group[] {
  const groups: Group[] = []
  blocks.forEach((block, i) => {
    const index = first + i
    const last = groups.at(-1)
    if (block.kind !== 'list-item') groups.push({ kind: 'single', index, block })
    else if (last?.kind === 'list' && last.ordered === block.ordered) {
      groups[groups.length - 1] = { ...last, items: [...last.items, { index, block }] }
    } else groups.push({ kind: 'list', ordered: block.ordered, items: [{ index, block }] })
  })
  return groups
}
