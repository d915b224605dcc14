import { describe, expect, test, vi } from 'vitest'

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
const { parseAppearance } = await import('./appearance')

describe('how a person likes to read', () => {
  test('is what they chose, with the rest as it comes where an earlier version did not know of it', () => {
    expect(parseAppearance('{"theme":"dark","size":20,"measure":700}')).toEqual({
      theme: 'dark',
      typeface: 'serif',
      size: 20,
      measure: 700,
      spacing: 1.62,
      focused: false,
      map: 'speaker',
    })
  })

  test.each([
    [null],
    ['{'],
    ['{"theme":"loud","size":20,"measure":700}'],
    ['{"theme":"dark","size":200,"measure":700}'],
  ])('is as it comes where %j was kept', (kept) => {
    expect(parseAppearance(kept)).toMatchObject({ theme: 'system', size: 18.5 })
  })
})
