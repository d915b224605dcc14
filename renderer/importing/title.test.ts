import { describe, expect, test } from 'vitest'
import { markdownDrafts } from './markdown/markdown'
import { plainTextDrafts } from './plain-text/plain-text'
import { firstSentence, withoutDateline } from './sentences'
import { titleOf } from './title'

const ofText = (text: string, name = 'report.txt') => titleOf(plainTextDrafts(text), 'text', name)

describe('the title', () => {
  test('is the level-1 heading that Markdown begins with', () => {
    expect(titleOf(markdownDrafts('# The *title*\n\nText.'), 'markdown', 'a.md')).toEqual({
      title: 'The title',
      titleGuessed: false,
    })
  })

  test('is a guess where the first heading is of another level', () => {
    expect(titleOf(markdownDrafts('## Perhaps\n\nText.'), 'markdown', 'a.md')).toEqual({
      title: 'Perhaps',
      titleGuessed: true,
    })
  })

  test('is a guess where a plain line looks like a headline', () => {
    expect(ofText('Bridge closed\n\nThe bridge over the Aune is closed until autumn.')).toEqual({
      title: 'Bridge closed',
      titleGuessed: true,
    })
  })

  test('is never a caption, a link to another story or a byline', () => {
    const story = 'LINDHOLM (Wire) - The bridge is closed. Nobody knows why.'
    for (const line of [
      'Photo: Ida Brandt',
      'ALSO READ | Ten bridges',
      'Follow us on Everything',
      'By Ida Brandt',
      '3 June 2024',
    ]) {
      expect(ofText(`${line}\n\n${story}`).title).toBe('The bridge is closed')
    }
  })

  test('is cut after a word at about 90 characters', () => {
    const { title } = ofText(`${'The long sentence goes on, '.repeat(10)}and ends. So there.`)
    expect(title).toBe('The long sentence goes on, The long sentence goes on, The long sentence goes on, The long…')
  })

  test('is the file’s name where no paragraph reads like a story’s', () => {
    expect(ofText('yes.\n\nno.', 'Notes of May.2.txt').title).toBe('Notes of May.2')
    expect(ofText('yes.', '').title).toBe('Untitled')
  })
})

describe('the first sentence', () => {
  test('doesn’t end at an abbreviation or an initial', () => {
    expect(firstSentence('Dr. J. K. Moss of the U.S. Navy met Sen. Lund. She left.')).toBe(
      'Dr. J. K. Moss of the U.S. Navy met Sen. Lund.',
    )
  })
  test('takes the quotation mark after its stop along', () => {
    expect(firstSentence('“Nobody asked.” Then he left.')).toBe('“Nobody asked.”')
    expect(firstSentence('彼は言った。「はい」')).toBe('彼は言った。')
  })
})

describe('the dateline', () => {
  test('is taken away, with its date and agency', () => {
    for (const dateline of [
      'Paris: ',
      'LONDON (Reuters) — ',
      'NEW YORK, Sept. 3 (AP) -- ',
      'Washington, D.C.: ',
      'OSLO – ',
    ]) {
      expect(withoutDateline(`${dateline}The bridge is closed.`)).toBe('The bridge is closed.')
    }
  })
  test('is told from a sentence', () => {
    for (const text of [
      'He said: The bridge is closed.',
      'The bridge - it is old - is closed.',
      'Rock-hard: the new line of the mayor',
    ]) {
      expect(withoutDateline(text)).toBe(text)
    }
  })
})
