import { expect, test } from 'vitest'
import { changedLabel } from './changed-label'

test('a time is said with its day, and with its year where that is not this one', () => {
  const at = new Date(2025, 4, 3, 14, 10).getTime()
  expect(changedLabel(at, new Date(2025, 10, 1).getTime())).toMatch(/3/)
  expect(changedLabel(at, new Date(2025, 10, 1).getTime())).not.toMatch(/2025/)
  expect(changedLabel(at, new Date(2026, 0, 1).getTime())).toMatch(/2025/)
})
