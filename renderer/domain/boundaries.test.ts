import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from './article'
import { type Direction, type Granularity, moveBy, snapToSentence, snapToWord, trimPassage } from './boundaries'
import { graphemeAround } from './grapheme'

function content(...paragraphs: string[]) {
  let start = 0
  const blocks = paragraphs.map((text): Block => {
    const block = { kind: 'paragraph', start, end: start + text.length, marks: [] } as const
    start += text.length + 1
    return block
  })
  return { text: paragraphs.join('\n'), blocks }
}

/** All the places a caret goes through from `offset` in eight steps. */
function walk(text: ReturnType<typeof content>, offset: number, by: Granularity, direction: Direction) {
  const places: number[] = []
  for (let at = offset, i = 0; i < 8; i++) {
    at = moveBy(text, at, by, direction)
    places.push(at)
  }
  return [...new Set(places)]
}

describe('a caret', () => {
  const two = content('“Yes,” she said. It rained.', 'Then it stopped.')

  test('moves by characters, stepping over the line feed between two paragraphs', () => {
    expect(moveBy(two, 0, 'character', 'forward')).toBe(1)
    expect(moveBy(two, 27, 'character', 'forward')).toBe(28)
    expect(moveBy(two, 28, 'character', 'backward')).toBe(27)
  })

  test('never stops inside a family emoji, a flag or a letter with its accent', () => {
    const text = content('a👨‍👩‍👧🇫🇷e\u0301z')
    expect(walk(text, 0, 'character', 'forward')).toEqual([1, 9, 13, 15, 16])
    expect(walk(text, 16, 'character', 'backward')).toEqual([15, 13, 9, 1, 0])
  })

  test('moves by words to their ends going on, and to their starts going back', () => {
    expect(walk(two, 0, 'word', 'forward').slice(0, 5)).toEqual([4, 10, 15, 19, 26])
    expect(walk(two, 28, 'word', 'backward').slice(0, 2)).toEqual([20, 17])
  })

  test('moves by sentences without the white space between them', () => {
    expect(walk(two, 0, 'sentence', 'forward')).toEqual([16, 27, 44])
    expect(walk(two, 44, 'sentence', 'backward')).toEqual([28, 17, 0])
  })

  test('moves by paragraphs', () => {
    expect(walk(two, 3, 'paragraph', 'forward')).toEqual([27, 44])
    expect(walk(two, 40, 'paragraph', 'backward')).toEqual([28, 0])
  })

  test('stays inside the text and always gets on, in any text', () => {
    const granularity = fc.constantFrom<Granularity>('character', 'word', 'sentence', 'paragraph')
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme' }).map((s) => s.replaceAll('\n', ' ')),
          { minLength: 1, maxLength: 5 },
        ),
        granularity,
        fc.nat(),
        (paragraphs, by, at) => {
          const text = content(...paragraphs)
          const offset = at % (text.text.length + 1)
          const forward = moveBy(text, offset, by, 'forward')
          const backward = moveBy(text, offset, by, 'backward')
          expect(forward > offset || forward === text.text.length).toBe(true)
          expect(backward < offset || backward === 0).toBe(true)
          for (const stop of [forward, backward])
            expect(graphemeAround(text.text, stop)).toEqual({ start: stop, end: stop })
        },
      ),
    )
  })
})

describe('a passage', () => {
  test('is trimmed of the white space and line feeds at its ends', () => {
    expect(trimPassage('one \n two \n', 3, 11)).toEqual({ start: 6, end: 9 })
  })

  test('is empty where there is nothing but white space', () => {
    const { start, end } = trimPassage('a   b', 1, 4)
    expect(start).toBe(end)
  })
})

test('a caret gets through a paragraph of a million characters without a wait', () => {
  const text = content('word '.repeat(200_000))
  expect(moveBy(text, 500_000, 'word', 'forward')).toBe(500_004)
  expect(moveBy(text, 500_000, 'sentence', 'forward')).toBeGreaterThan(500_000)
  expect(snapToWord(text, 500_001, 'forward')).toBeGreaterThan(499_000)
  expect(snapToSentence(text, 500_001, 'forward')).toBeGreaterThan(499_000)
})

describe('an end that snaps', () => {
  const two = content('“Yes, never,” she said. It rained.')

  test.each([
    ['backward', 8, 6],
    ['forward', 8, 11],
    ['forward', 14, 13],
    ['backward', 20, 18],
    ['forward', 16, 17],
    ['forward', 22, 22],
    ['forward', 23, 23],
    ['backward', 1, 1],
  ] as const)('%s from %i goes to %i', (direction, from, to) => {
    expect(snapToWord(two, from, direction)).toBe(to)
  })

  test.each([
    ['forward', 8, 23],
    ['forward', 23, 23],
    ['forward', 24, 34],
    ['forward', 34, 34],
    ['backward', 8, 0],
    ['backward', 23, 0],
    ['backward', 24, 24],
    ['backward', 34, 24],
  ] as const)('%s from %i goes by sentences to %i', (direction, from, to) => {
    expect(snapToSentence(two, from, direction)).toBe(to)
  })

  test('stays between two characters where there is nothing near to snap to', () => {
    expect(snapToWord(content('👨‍👩‍👧'), 3, 'forward')).toBe(8)
    expect(snapToWord(content('……'), 1, 'backward')).toBe(1)
    expect(snapToSentence(content('   '), 1, 'forward')).toBe(1)
    expect(snapToSentence(content('   '), 1, 'backward')).toBe(1)
  })
})
