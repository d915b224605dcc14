import { describe, expect, test } from 'vitest'
import { publishedDay } from './published-day'

describe('the day of publication', () => {
  test('is the one that the page names, whatever its hour and zone', () => {
    for (const published of ['2019-11-18', '2019-11-18T22:05:36Z', '2019-11-18T23:59:00-11:00'])
      expect(publishedDay(published)).toMatch(/\b18\b.*2019|2019.*\b18\b/)
  })

  test('stays a month, a year, or what it is', () => {
    expect(publishedDay('2019')).toBe('2019')
    expect(publishedDay('2019-11')).not.toMatch(/\b1\b/)
    expect(publishedDay('last week')).toBe('last week')
    expect(publishedDay(undefined)).toBeUndefined()
  })
})
