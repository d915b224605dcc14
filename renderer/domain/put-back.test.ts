import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArticleText, assertBlocksCoverText, type TakenOut } from './article'
import { putAllBack, putBack } from './put-back'

const line = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replaceAll('\n', ' '))

/** A text of these lines, of which those that are `out` were taken out. */
function articleText(lines: readonly { text: string; out: boolean }[]): ArticleText {
  const kept = lines.filter(({ out }) => !out)
  let start = 0
  const blocks = kept.map(({ text }) => {
    const block = { kind: 'paragraph' as const, start, end: start + text.length, marks: [] }
    start = block.end + 1
    return block
  })
  const takenOut = lines.flatMap(({ text, out }, i): TakenOut[] =>
    out ? [{ before: lines.slice(0, i).filter((other) => !other.out).length, reason: 'page', text }] : [],
  )
  return { article: 'a', revision: 1, text: kept.map(({ text }) => text).join('\n'), blocks, takenOut }
}

const lines = fc
  .array(fc.record({ text: line, out: fc.boolean() }), { minLength: 2, maxLength: 12 })
  .filter((all) => all.some(({ out }) => out) && all.some(({ out }) => !out))

describe('putting something back', () => {
  test('moves every passage to where its words are', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (all, pick) => {
        const before = articleText(all)
        const taken = before.takenOut[pick % before.takenOut.length]
        if (taken === undefined) throw new Error('Nothing was taken out')
        const { content, shift } = putBack(before, taken)
        assertBlocksCoverText(content.text, content.blocks)
        for (const block of before.blocks) {
          const words = before.text.slice(block.start, block.end)
          expect(content.text.slice(shift(block.start), shift(block.start) + words.length)).toBe(words)
        }
      }),
    )
  })

  test('all together gives the original back, and moves every passage to where its words are', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const before = articleText(all)
        const { content, shift } = putAllBack(before, before.takenOut)
        expect(content.text).toBe(all.map(({ text }) => text).join('\n'))
        expect(content).toMatchObject({ revision: 2, takenOut: [] })
        for (const { start, end } of before.blocks) {
          const words = before.text.slice(start, end)
          expect(content.text.slice(shift(start), shift(start) + words.length)).toBe(words)
        }
      }),
    )
  })

  test('one after another, in any order, gives the original back', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (all, picks) => {
        let content = articleText(all)
        while (content.takenOut.length > 0) {
          const pick = Number(picks.next().value ?? 0)
          const taken = content.takenOut[pick % content.takenOut.length]
          if (taken === undefined) break
          content = putBack(content, taken).content
        }
        expect(content.text).toBe(all.map(({ text }) => text).join('\n'))
      }),
    )
  })
})
