import { expect, test } from 'vitest'
import { paperSizeIn } from './paper-size'

test('paper is of the size that is sold where the reader lives', () => {
  expect(['US', 'CA', 'MX', 'PH'].map(paperSizeIn)).toEqual(['Letter', 'Letter', 'Letter', 'Letter'])
  expect(['DE', 'GB', 'BR', 'JP', ''].map(paperSizeIn)).toEqual(['A4', 'A4', 'A4', 'A4', 'A4'])
})
