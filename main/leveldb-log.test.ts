import { array, assert, integer, property, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addRecords, isWholeLog, wholeRecordsOf } from './leveldb-log'

const NONE = new Uint8Array()
const records = array(uint8Array({ maxLength: 40_000, size: 'max' }), { maxLength: 5 })

describe('a log of LevelDB’s', () => {
  test('that Chromium wrote is read, and would be written, byte for byte as it is', () => {
    // The list of files of a library that is new: one record, with the name of its order of keys.
    const log = new Uint8Array(Buffer.from('e4d68eee10000101086964625f636d7031020003020400', 'hex'))
    expect(isWholeLog(log)).toBe(true)
    const read = wholeRecordsOf(log)
    expect(read.map((record) => Buffer.from(record).toString('latin1').slice(2, 10))).toEqual(['idb_cmp1'])
    expect(Buffer.compare(addRecords(NONE, read), log)).toBe(0)
  })

  test('of whole records is whole, and holds just these', () => {
    assert(
      property(records, (all) => {
        const log = addRecords(NONE, all)
        expect(isWholeLog(log)).toBe(true)
        expect(wholeRecordsOf(log).map(hex)).toEqual(all.map(hex))
      }),
    )
  })

  test('that was cut off anywhere, and written on as LevelDB does, keeps every other record', () => {
    assert(
      property(
        records,
        uint8Array({ minLength: 1, maxLength: 90_000 }),
        integer({ min: 1 }),
        records,
        (before, cut, at, after) => {
          const sound = addRecords(NONE, before)
          const all = addRecords(sound, [cut])
          const torn = all.subarray(0, sound.length + (at % (all.length - sound.length)))
          const log = addRecords(torn, after)
          // Where what was written next begins as what was cut off would have gone on, that is whole again.
          const either = [
            [...before, ...after],
            [...before, cut, ...after],
          ]
          expect(either.map((all) => all.map(hex))).toContainEqual(wholeRecordsOf(log).map(hex))
        },
      ),
    )
  })

  test('that was cut off by a byte with which the next record happens to begin keeps both records', () => {
    const cut = Uint8Array.of(0, 0, 0, 0, 0, 0, 65)
    const next = Uint8Array.of(150, 175)
    const log = addRecords(addRecords(NONE, [cut]).subarray(0, -1), [next, cut])
    expect(wholeRecordsOf(log).map(hex)).toEqual([cut, next, cut].map(hex))
  })

  test('in which any byte is another than was written is not whole', () => {
    assert(
      property(
        array(uint8Array({ maxLength: 200 }), { minLength: 1 }),
        integer({ min: 0 }),
        integer({ min: 1, max: 255 }),
        (all, at, by) => {
          const log = new Uint8Array(addRecords(NONE, all))
          log[at % log.length] = (log[at % log.length] ?? 0) ^ by
          expect(isWholeLog(log)).toBe(false)
        },
      ),
    )
  })
})

function hex(record: Uint8Array): string {
  return Buffer.from(record).toString('hex')
}
