import { describe, expect, it } from 'vitest'
import { languageTag, statedFields } from './stated-fields'

describe('statedFields', () => {
  it('keeps what people write', () => {
    expect(statedFields({ title: 'The  harbour\nplan', author: 'Jane Doe' })).toEqual({
      title: 'The harbour plan',
      byline: 'Jane Doe',
    })
  })

  it('drops what programs write', () => {
    for (const title of [
      'Microsoft Word - plan.docx',
      'untitled',
      'plan_final.doc',
      'Document1',
      'Layout 1',
      '',
      undefined,
    ])
      expect(statedFields({ title, author: undefined })).toEqual({})
    for (const author of ['admin', 'HP', 'jane@example.org', 'OFFICE\\jane', 'Windows User', 'ARRAY(0x2c7cf020)'])
      expect(statedFields({ title: undefined, author })).toEqual({})
  })
})

describe('languageTag', () => {
  it('gives BCP 47, or nothing', () => {
    expect([languageTag('en_GB'), languageTag(' ar '), languageTag('English'), languageTag(null)]).toEqual([
      'en-GB',
      'ar',
      undefined,
      undefined,
    ])
  })
})
