import { describe, expect, test } from 'vitest'
import { assertBlocksCoverText } from '../domain/article'
import { plainArticle, plainSource, withoutLineEnds } from './plain-source'

describe('a plain text of another program', () => {
  test('has a paragraph for each line that is not blank, whatever ends it', () => {
    const { text, blocks } = plainSource('\ufeffOne.\r\n \r\n\tTwo.\rThree.\u2029Four.\n\n')
    expect(text).toBe('One.\n\tTwo.\nThree.\nFour.')
    expect(() => assertBlocksCoverText(text, blocks)).not.toThrow()
    expect(plainSource('\n \n').text).toBe('')
  })

  test('has its passages where they were', () => {
    const plain = 'One.\r\n\r\nTwo words.\r\nThree.'
    const { text, passageAt } = plainSource(plain)
    const at = (from: number, to: number) => {
      const passage = passageAt(from, to)
      return passage && text.slice(passage.start, passage.end)
    }
    expect(at(0, 4)).toBe('One.')
    expect(at(plain.indexOf('Two'), plain.indexOf('words'))).toBe('Two ')
    expect(at(2, plain.indexOf('words'))).toBe('e.\nTwo ')
    expect(at(plain.indexOf('words'), plain.length)).toBe('words.\nThree.')
    expect(at(0, plain.indexOf('Two'))).toBe('One.\n')
    expect(at(5, plain.indexOf('Two'))).toBeNull()
    expect(at(3, 3)).toBeNull()
  })

  test('has words without the ends of their paragraphs', () => {
    expect(withoutLineEnds('\na\nb\n\n', { start: 0, end: 6 })).toEqual({ start: 1, end: 4 })
    expect(withoutLineEnds('\n\n', { start: 0, end: 2 })).toBeNull()
  })

  test('is an article of that name', () => {
    expect(plainArticle('T', plainSource('a b\nc'))).toMatchObject({
      title: 'T',
      words: 3,
      format: 'text',
      blocks: [{}, {}],
    })
  })
})
