import { expect, test } from 'vitest'
import { keptInNotes } from './kept-in-notes'

test('what is left out and notes still name is told, as long as there are notes', () => {
  expect(keptInNotes(new Set(['speakers']))).toBe('Notes stay as they are written, with the speakers that they name.')
  expect(keptInNotes(new Set(['tags', 'speakers', 'wordings', 'notes']))).toBe(
    'Notes stay as they are written, with the speakers, claims and tags that they name.',
  )
  expect(keptInNotes(new Set(['speakers', 'notes', 'article-notes']))).toBeNull()
  expect(keptInNotes(new Set(['verdicts', 'links']))).toBeNull()
  expect(keptInNotes(new Set())).toBeNull()
})
