import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
} from 'lexical'
import { describe, expect, test } from 'vitest'
import { inEditor } from '../samples/editor'
import { $beginTable, $continueTable, rowCells } from './typed-table'

test.each([
  ['| a | b |', ['a', 'b']],
  ['|a|b|', ['a', 'b']],
  ['| a \\| b | |', ['a | b', '']],
  ['| --- | :-: |', ['---', ':-:']],
])('the cells of %j', (row, cells) => {
  expect(rowCells(row)).toEqual(cells)
})

/** What is written when each of the rows is typed where the caret is. */
function typed(...rows: string[]): string {
  return inEditor(() => {
    const [first = '', ...others] = rows
    const line = $createParagraphNode().append($createTextNode(first))
    $getRoot().append(line)
    $beginTable(line, rowCells(first))
    for (const row of others) {
      const selection = $getSelection()
      const line = $isRangeSelection(selection) ? selection.anchor.getNode() : null
      if (!$isParagraphNode(line)) throw new Error('The caret is in no empty line')
      $continueTable(line, rowCells(row))
    }
  }).markdown
}

describe('a table that is typed', () => {
  test('has its first row as its head, and an empty row for more', () => {
    expect(typed('| a | b |')).toBe('| a | b |\n| - | - |\n| | |')
  })

  test('is filled row by row, and adds one after the last', () => {
    expect(typed('| a | b |', '| 1 | 2 |', '| 3 |')).toBe('| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | |\n| | |')
  })

  test('takes from a row of dashes where its columns stand', () => {
    expect(typed('| a | b | c |', '| :- | -: | :-: |', '| 1 | 2 | 3 |')).toBe(
      '| a | b | c |\n| :- | -: | :-: |\n| 1 | 2 | 3 |\n| | | |',
    )
  })
})
