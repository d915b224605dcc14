import { describe, expect, test } from 'vitest'
import { isoDate } from '../iso-date'
import { splitFrontMatter } from './front-matter'

describe('front matter', () => {
  test('is read and taken from the text', () => {
    const { fields, body } = splitFrontMatter(
      '---\nTitle: A\nauthor: [B, C]\nsource: The Post\nurl: https://p.example/a\n...\nText\n',
    )
    expect(fields).toEqual({ title: 'A', byline: 'B, C', site: 'The Post', url: 'https://p.example/a' })
    expect(body).toBe('Text\n')
  })

  test('is not what stands between two lines across the page', () => {
    for (const text of [
      '---\nHe said no.\n---\n',
      '---\n\n---\n',
      'a\n---\nb: c\n---\n',
      '---\ntitle: never closed\n',
      '---',
    ]) {
      expect(splitFrontMatter(text)).toEqual({ fields: {}, body: text, warnings: [] })
    }
  })

  test('keeps only addresses that can be followed, and only dates', () => {
    expect(
      splitFrontMatter('---\ntitle: 1984\nurl: javascript:alert(1)\ndate: tomorrow\nlang: "<b>"\n---\n').fields,
    ).toEqual({ title: '1984' })
  })

  test('that multiplies itself is not unfolded', () => {
    const bomb =
      'a: &a [x,x,x,x,x,x,x,x,x]\n' +
      'bcdefgh'
        .split('')
        .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]\n`)
        .join('')
    const { body, warnings } = splitFrontMatter(`---\n${bomb}title: Bomb\n---\nText`)
    expect(body).toBe('Text')
    expect(warnings).toHaveLength(1)
  })
})

describe('a date', () => {
  test('is given in ISO 8601, in its own time zone', () => {
    expect(isoDate('2024-03-09')).toBe('2024-03-09')
    expect(isoDate('2024-03')).toBe('2024-03')
    expect(isoDate('2024-03-09 07:30:00 +0100')).toBe('2024-03-09T07:30:00+01:00')
    expect(isoDate('2024-03-09T07:30Z')).toBe('2024-03-09T07:30Z')
    expect(isoDate('March 9, 2024')).toBe('2024-03-09')
    expect(isoDate('Saturday, 9 March 2024')).toBe('2024-03-09')
  })
  test('that no calendar has is none', () => {
    for (const text of ['2024-02-30', '2024-13-01', 'soon', '', '12', 'Chapter 1 2024', '2024-03-09 99:00'])
      expect(isoDate(text)).toBeUndefined()
  })
})
