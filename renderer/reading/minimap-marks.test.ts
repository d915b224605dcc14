import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../domain/annotation'
import { minimapMarks } from './minimap-marks'

function annotation(start: number, end: number, speaker = 'red'): Annotation {
  const anchor = { start, end, exact: 'x'.repeat(end - start), prefix: '', suffix: '' }
  const times = { created: 1, updated: 1, deleted: 0 }
  return { id: `${start}`, article: 'a', revision: 0, kind: 'claim', anchor, speaker, note: '', tags: [], ...times }
}

const colourOf = ({ speaker = '' }: Annotation) => speaker

describe('the minimap', () => {
  it('shows a passage where it stands in the text', () => {
    expect(minimapMarks([annotation(500, 600)], 1000, 100, colourOf)).toEqual([{ top: 50, bottom: 60, colour: 'red' }])
  })

  it('shows a word of a long text, at its very end too', () => {
    expect(minimapMarks([annotation(0, 5), annotation(99_995, 100_000)], 100_000, 100, colourOf)).toEqual([
      { top: 0, bottom: 2, colour: 'red' },
      { top: 98, bottom: 100, colour: 'red' },
    ])
  })

  it('shows the later of two that fall on the same rows', () => {
    expect(minimapMarks([annotation(0, 500, 'blue'), annotation(200, 300, 'green')], 1000, 10, colourOf)).toEqual([
      { top: 0, bottom: 2, colour: 'blue' },
      { top: 2, bottom: 4, colour: 'green' },
      { top: 4, bottom: 5, colour: 'blue' },
    ])
  })

  it('never has more marks than rows, nor one outside of it', () => {
    const passage = fc.tuple(fc.nat(9_999), fc.integer({ min: 1, max: 300 }), fc.nat(3))
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 300 }), fc.integer({ min: 2, max: 80 }), (passages, rows) => {
        const annotations = passages.map(([start, long, who]) =>
          annotation(start, Math.min(10_000, start + long), `${who}`),
        )
        const marks = minimapMarks(annotations, 10_000, rows, colourOf)
        expect(marks.length).toBeLessThanOrEqual(rows)
        for (const { top, bottom } of marks) expect(0 <= top && top < bottom && bottom <= rows).toBe(true)
        expect(marks.length > 0).toBe(passages.length > 0)
      }),
    )
  })
})
