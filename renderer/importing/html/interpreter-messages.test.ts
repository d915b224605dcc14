import { expect, it } from 'vitest'
import type { Mark } from '../../domain/article'
import { isInterpreterMessage } from './interpreter-messages'

const strong = (start: number, end: number): Mark => ({ kind: 'strong', start, end })

/** A paragraph in which these of its words are in bold type. */
function isMessage(text: string, bold: readonly string[]): boolean {
  const marks = bold.map((words) => strong(text.lastIndexOf(words), text.lastIndexOf(words) + words.length))
  return isInterpreterMessage({ shape: { kind: 'paragraph' }, text, marks })
}

it.each(['Warning', 'Fatal error', 'Strict Standards'])('knows a message of PHP that begins with “%s”', (label) => {
  const text = `${label}: harbour() expects 1 parameter, 0 given in /srv/dyke/harbour.php on line 12`
  expect(isMessage(text, [label, '/srv/dyke/harbour.php', '12'])).toBe(true)
})

it('leaves one that an article quotes, and warnings of other kinds', () => {
  const quoted = 'Warning: harbour() expects 1 parameter, 0 given in /srv/dyke/harbour.php on line 12'
  expect(isMessage(quoted, [])).toBe(false)
  expect(isMessage('Warning: the dyke may break in Example on line 12 of the map.', ['Warning'])).toBe(false)
})
