import { describe, expect, test } from 'vitest'
import { backupName, createdOf, markOf, superfluous } from './backup-rotation'

const HOUR = 3_600_000
const NOW = new Date(2026, 5, 15, 12, 0, 0).getTime()

describe('the name of a backup', () => {
  test('says when it was made, and what before', () => {
    const name = backupName(new Date(2026, 0, 5, 7, 8, 9), 'before restoring', null)
    expect(name).toBe('Quoth 2026-01-05 070809 before restoring.quothbackup')
    expect(createdOf(name)).toBe(new Date(2026, 0, 5, 7, 8, 9).getTime())
    expect(createdOf(backupName(new Date(NOW), '', null))).toBe(NOW)
  })

  test('tells whose it is where libraries may share a folder', () => {
    const name = backupName(new Date(NOW), 'before restoring', '0a1b2c3d')
    expect(name).toBe('Quoth 2026-06-15 120000 before restoring [0a1b2c3d].quothbackup')
    expect(createdOf(name)).toBe(NOW)
    expect(markOf(name)).toBe('0a1b2c3d')
    expect(markOf(backupName(new Date(NOW), '', null))).toBeNull()
  })

  test.each(['Quoth.quothbackup', 'notes.md', '../Quoth 2026-01-05 070809.quothbackup', ''])('is not %j', (name) => {
    expect(createdOf(name)).toBeNull()
  })
})

describe('backups that pile up', () => {
  test('are thinned out to one a day, then one a week, and those of the last days are all kept', () => {
    const backups = Array.from({ length: 24 * 60 }, (_, i) => NOW - i * 6 * HOUR).map((created) => ({
      name: backupName(new Date(created), '', null),
      created,
    }))
    const gone = new Set(superfluous(backups, NOW).map(({ created }) => created))
    const left = backups.filter(({ created }) => !gone.has(created))
    const within = (from: number, to: number) =>
      left.filter(({ created }) => created <= NOW - from * 24 * HOUR && created > NOW - to * 24 * HOUR).length
    expect(within(0, 2)).toBe(8)
    expect(within(2, 16)).toBeLessThanOrEqual(15)
    expect(within(2, 16)).toBeGreaterThanOrEqual(14)
    expect(within(16, 366)).toBeLessThan(53)
    expect(within(16, 366)).toBeGreaterThan(48)
    expect(superfluous(left, NOW)).toEqual([])
  })
})
