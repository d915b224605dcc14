import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, readRecords } from './read-csv'
import { neutralised, restored, writeCsv } from './write-csv'

describe('CSV', () => {
  test('quotes what needs it, and ends each line with CRLF', () => {
    expect(writeCsv([['a', 'b,c', 'say "no"', 'two\nlines', ' x']])).toBe('a,"b,c","say ""no""","two\nlines"," x"\r\n')
  })

  test('reads back as what it was written from, whatever that is', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '\r\n', ' ', '😊', "'", '=') })
    const rows = fc.array(fc.tuple(fc.constant('x'), field, field), { maxLength: 5 })
    fc.assert(
      fc.property(rows, (written) => {
        expect(readCsv(writeCsv(written))).toEqual(written)
      }),
    )
  })

  test('is read with line ends of any system, a byte-order mark, and empty fields', () => {
    expect(readCsv('\ufeffa,b\nc,\r"d""",\r\n\r\n,e')).toEqual([
      ['a', 'b'],
      ['c', ''],
      ['d"', ''],
      ['', 'e'],
    ])
    expect(readCsv('a"b,"c"d\n"open')).toEqual([['a"b', '"c"d'], ['"open']])
  })

  test('names columns by its first row', () => {
    const { columns, records } = readRecords('Book  Title,Note\nA,b')
    expect([...columns]).toEqual(['book title', 'note'])
    expect(records[0]?.get('note')).toBe('b')
  })

  test.each(['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", "''+1"])(
    'makes text of %j, which a spreadsheet would run',
    (formula) => {
      expect(neutralised(formula)).toBe(`'${formula}`)
      expect(restored(neutralised(formula))).toBe(formula)
    },
  )

  test('leaves other text as it is', () => {
    for (const text of ['', 'a=b', "'a'", '1-2', '“=”'])
      expect([neutralised(text), restored(text)]).toEqual([text, text])
  })
})
