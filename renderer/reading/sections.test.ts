import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../domain/article'
import { type Group, sectionsOf } from './sections'

const span = { start: 0, end: 0, marks: [] }

function paragraph(): Block {
  return { kind: 'paragraph', ...span }
}

function item(ordered: boolean, number = 1, depth = 0): Block {
  return { kind: 'list-item', ordered, depth, number, ...span }
}

/** The blocks in a group, with their places in the article. */
function inside(group: Group): { index: number; block: Block }[] {
  return group.kind === 'single' ? [{ index: group.index, block: group.block }] : [...group.items]
}

/** What stands in one element together: places in the article, by group. */
function places(blocks: readonly Block[]): number[][] {
  return sectionsOf(blocks).flatMap(({ groups }) => groups.map((group) => inside(group).map(({ index }) => index)))
}

describe('the sections of an article', () => {
  test('hold all its blocks, once each and in order, however many there are', () => {
    const block = fc.oneof(
      fc.constant(paragraph()),
      fc.boolean().map((ordered) => item(ordered)),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 90 }), (blocks) => {
        const held = sectionsOf(blocks).flatMap(({ groups }) => groups.flatMap(inside))
        expect(held).toEqual(blocks.map((block, index) => ({ index, block })))
      }),
    )
  })

  test('say which block is their first', () => {
    const sections = sectionsOf(Array.from({ length: 45 }, paragraph))
    expect(sections.length).toBeGreaterThan(1)
    for (const { first, groups } of sections) expect(groups.flatMap(inside)[0]?.index).toBe(first)
  })

  test('are none for no blocks', () => {
    expect(sectionsOf([])).toEqual([])
  })
})

describe('the items of a list', () => {
  test('stand together, apart from what is before and after it', () => {
    expect(places([paragraph(), item(false), item(false), item(false), paragraph()])).toEqual([[0], [1, 2, 3], [4]])
  })

  test('stand together whatever their depth', () => {
    expect(places([item(false), item(false, 1, 1), item(false)])).toEqual([[0, 1, 2]])
  })

  test('stand apart where numbers follow bullets', () => {
    expect(places([item(false), item(true), item(true)])).toEqual([[0], [1, 2]])
  })

  test('stand apart with a paragraph between them', () => {
    expect(places([item(true), paragraph(), item(true, 2)])).toEqual([[0], [1], [2]])
  })
})
