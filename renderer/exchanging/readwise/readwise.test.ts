import { describe, expect, test } from 'vitest'
import { readCsv, readRecords } from '../csv/read-csv'
import { SAMPLE_BUNDLE } from '../samples/sample-bundle'
import { isReadwiseCsv, readReadwise } from './read-readwise'
import { writeReadwise } from './write-readwise'

describe('Readwise’s CSV', () => {
  test('has the columns that Readwise imports, and doubles quotation marks', () => {
    const csv = writeReadwise(SAMPLE_BUNDLE)
    const [head, first] = readCsv(csv)
    expect(head).toEqual(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'])
    expect(first).toEqual([
      'The bridge is safe […] It will stand for years',
      'The bridge 🌉 will close',
      'Jane Doe and Joe Bloggs',
      'https://example.org/bridge?id=1',
      'It is *not*.\r\n\r\n- cracks',
      '31',
      '2026-03-02 09:30:00',
    ])
    expect(isReadwiseCsv(readRecords(csv).columns)).toBe(true)
  })

  test('reads back by the words of its highlights', () => {
    expect(readReadwise(writeReadwise(SAMPLE_BUNDLE)).sources).toMatchObject([
      {
        url: 'https://example.org/bridge?id=1',
        title: 'The bridge 🌉 will close',
        annotations: [
          {
            kind: 'note',
            passages: [{ exact: 'The bridge is safe' }, { exact: 'It will stand for years' }],
            created: Date.UTC(2026, 2, 2, 9, 30),
          },
          { kind: 'highlight', passages: [{ exact: 'Ada Moss' }] },
          { kind: 'note', note: '=SUM(1)' },
        ],
      },
      { title: 'الجسر', annotations: [{}, {}] },
    ])
  })

  test('as Readwise exports it has books, tags and dates with a zone', () => {
    const csv = [
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
      '"She said ""no"".",The Book,A. Moss,B00,,yellow,"one, two",location,12,2024-01-02 03:04:05+02:00,',
      ',The Book,A. Moss,B00,On all of it.,,,,,,',
      ',The Book,A. Moss,B00,,yellow,,,,,',
    ].join('\n')
    const { sources, leftOut } = readReadwise(csv)
    expect(leftOut).toEqual(['Rows with neither words nor a note: 1.'])
    expect(sources).toEqual([
      {
        title: 'The Book',
        note: 'On all of it.',
        annotations: [
          {
            kind: 'highlight',
            passages: [{ exact: 'She said "no".' }],
            tags: ['one', 'two'],
            created: Date.UTC(2024, 0, 2, 1, 4, 5),
          },
        ],
      },
    ])
  })

  test('is told from other CSV', () => {
    expect(isReadwiseCsv(new Set(['highlight']))).toBe(true)
    expect(isReadwiseCsv(new Set(['claim', 'note']))).toBe(false)
  })
})
