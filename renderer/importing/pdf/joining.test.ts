import { describe, expect, it } from 'vitest'
import { joinerFor } from './joining'

describe('joinerFor', () => {
  it('undoes hyphens where the document breaks words', () => {
    const lines = ['the regula-', 'tion of trade and indus-', 'try in the region']
    expect(joinerFor(lines)(lines)).toBe('the regulation of trade and industry in the region')
  })

  it('keeps those that the document writes elsewhere, and compounds of its own words', () => {
    const lines = [
      'a cat-like and long-',
      'term plan, the long',
      'term, and a cat-',
      'like one, as in well-',
      'known words bro-',
      'ken',
    ]
    expect(joinerFor(lines)(lines)).toBe(
      'a cat-like and long-term plan, the long term, and a cat-like one, as in well-known words broken',
    )
  })

  it('keeps hyphens before capitals and in documents that break no words', () => {
    const join = joinerFor([...Array.from({ length: 200 }, () => 'a line'), 'an anti-', 'doping rule'])
    expect(join(['an anti-', 'doping rule'])).toBe('an anti-doping rule')
    expect(join(['the pro-', 'European side'])).toBe('the pro-European side')
    expect(join(['a soft\u00ad', 'ened word'])).toBe('a softened word')
  })
})
