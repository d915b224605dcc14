import { expect, test } from 'vitest'
import { daysLeft, whenLabel } from './when'

const NOW = new Date(2026, 2, 10, 15, 30).getTime()

test('a time is said as people say it', () => {
  expect(whenLabel(NOW - 5_000, NOW)).toBe('just now')
  expect(whenLabel(NOW - 12 * 60_000, NOW)).toBe('12 min ago')
  expect(whenLabel(NOW - 3 * 3_600_000, NOW)).toMatch(/^today, /)
  expect(whenLabel(NOW - 20 * 3_600_000, NOW)).not.toMatch(/^today/)
})

test('what is in the trash says how long it stays there', () => {
  const day = 86_400_000
  expect(daysLeft(NOW, 30 * day, NOW)).toBe('30 days left')
  expect(daysLeft(NOW - 29.5 * day, 30 * day, NOW)).toBe('1 day left')
  expect(daysLeft(NOW - 31 * day, 30 * day, NOW)).toBe('0 days left')
})
