import { describe, expect, test } from 'vitest'
import { sentenceBefore, sentenceFrom, voicesFor } from './speech'

const PARAGRAPHS = ['The bridge will close. Nobody may cross it.', '“Never,” she said.']
const text = PARAGRAPHS.join('\n')
const blocks = [
  { kind: 'paragraph', start: 0, end: 43, marks: [] },
  { kind: 'paragraph', start: 44, end: 62, marks: [] },
] as const
const content = { article: 'a', revision: 1, text, blocks, takenOut: [] }

describe('the sentences that are read aloud', () => {
  test('follow each other through the paragraphs, and end', () => {
    const said: string[] = []
    for (let at = sentenceFrom(content, 0); at !== null; at = sentenceFrom(content, at.end)) {
      said.push(text.slice(at.start, at.end))
      if (at.end === text.length) break
    }
    expect(said).toEqual(['The bridge will close.', 'Nobody may cross it.', '“Never,” she said.'])
    expect(sentenceFrom(content, text.length)).toBeNull()
  })

  test('begin with the one that the caret is in', () => {
    const here = sentenceFrom(content, 30)
    expect(text.slice(here?.start, here?.end)).toBe('Nobody may cross it.')
    const before = sentenceBefore(content, here?.start ?? 0)
    expect(text.slice(before?.start, before?.end)).toBe('The bridge will close.')
  })
})

describe('the voices that are offered', () => {
  const voices = [
    { name: 'Anna', lang: 'de-DE' },
    { name: 'German', lang: 'de' },
    { name: 'German+Adam', lang: 'de' },
    { name: 'Daniel', lang: 'en_GB' },
  ]

  test.each([
    ['de', ['Anna', 'German']],
    ['en-US', ['Daniel']],
    ['ja', ['Anna', 'German', 'Daniel']],
    [undefined, ['Anna', 'German', 'Daniel']],
  ])('for a text in %s are of its language, or all', (language, names) => {
    expect(voicesFor(voices, language).map(({ name }) => name)).toEqual(names)
  })
})
