import { expect, it } from 'vitest'
import type { FilledField } from './form-fields'
import { withFields } from './form-runs'
import { linesOf } from './line'
import { pdfDrafts } from './pdf-drafts'
import type { Run } from './run'

/** A run of `text` at `x`, `y`, in letters half as wide as high. */
function run(text: string, x: number, y: number): Run {
  return { text, x, right: x + text.length * 5, y, size: 10, font: 'f1', rtl: false, turn: 0 }
}

/** A field of one line's height around the baseline `y`, or a higher one. */
function field(text: string, left: number, y: number, height = 14): FilledField {
  const isTick = text === '☑'
  return {
    lines: text.split('\n'),
    isTick,
    left,
    right: left + (isTick ? 10 : 150),
    top: y - 10,
    bottom: y - 10 + height,
  }
}

function read(runs: readonly Run[], fields: readonly FilledField[]): string[] {
  return pdfDrafts([{ lines: linesOf(withFields(runs, fields), 0), height: 800 }]).map(({ text }) => text)
}

it('reads what is filled in after its label, whatever the order of the fields', () => {
  const labels = [
    run('Name:', 50, 100),
    run('Harbour:', 50, 140),
    run('Day:', 300, 140),
    run('Signed by both.', 50, 180),
  ]
  const fields = [field('3 May', 330, 140), field('The old one', 95, 140), field('Ann Example', 80, 100)]
  expect(read(labels, fields)).toEqual(['Name: Ann Example', 'Harbour: The old one Day: 3 May', 'Signed by both.'])
})

it('reads what is filled in beneath its label', () => {
  const labels = [run('What happened?', 50, 100), run('Signed by both.', 50, 240)]
  const fields = [field('The dyke broke.\nNobody was hurt.', 50, 122, 80)]
  expect(read(labels, fields).join(' ')).toBe('What happened? The dyke broke. Nobody was hurt. Signed by both.')
})

it('reads a tick beside the nearer label', () => {
  const before = [run('Yes', 70, 100), run('No', 120, 100)]
  expect(read(before, [field('☑', 55, 100)])).toEqual(['☑ Yes No'])
  const after = [run('Yes', 50, 100), run('No', 120, 100)]
  expect(read(after, [field('☑', 70, 100)])).toEqual(['Yes ☑ No'])
})

it('reads a page that has nothing but its fields, and what the page shows already only once', () => {
  expect(read([], [field('Ann Example', 80, 100)])).toEqual(['Ann Example'])
  expect(read([run('Ann Example', 82, 100)], [field('Ann Example', 80, 100)])).toEqual(['Ann Example'])
})
