import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growth } from '../samples/growth'
import { namesIn } from './names'
import { rankForPassage } from './rank'

const named = (text: string): string[] => namesIn(text).map(({ name }) => name)

/** The words at every mention of a name. */
function mentionsOf(text: string, name: string): string[] {
  const found = namesIn(text).find((one) => one.name === name)
  return (found?.mentions ?? []).map(({ start, end }) => text.slice(start, end))
}

describe('names in a text', () => {
  test('are runs of capitalised words, with their particles and initials', () => {
    expect(named('Then Ursula von der Leyen met J. K. Moss, Ludwig van Berg and Jean-Luc O’Brien.')).toEqual([
      'Ursula von der Leyen',
      'J. K. Moss',
      'Ludwig van Berg',
      'Jean-Luc O’Brien',
    ])
  })

  test('lose their titles, and are parted by them', () => {
    expect(named('The mayor met Prime Minister Ida Brandt and Dr. Moss.')).toEqual(['Ida Brandt', 'Moss'])
    expect(named('On stage was Norfell CEO Petra Holm.')).toEqual(['Norfell', 'Petra Holm'])
    expect(named('In the hall sat French President Anna Berg.')).toEqual(['Anna Berg'])
  })

  test('may end in a word that is a title elsewhere', () => {
    expect(named('The novel is by Stephen King, she said.')).toEqual(['Stephen King'])
  })

  test('lose a possessive, and end at it', () => {
    const text = "It was Petra Holm’s plan. We saw Holm's Norfell notes."
    expect(named(text)).toEqual(['Petra Holm', 'Norfell'])
    expect(mentionsOf(text, 'Petra Holm')).toEqual(['Petra Holm', 'Holm'])
  })

  test('gather their later short forms, each with the bearer named last', () => {
    const text =
      'Ada Moss met Ida Brandt. Moss laughed. Then Carl Moss came, and Moss wept. So von Berg left: Otto von Berg.'
    expect(mentionsOf(text, 'Ada Moss')).toEqual(['Ada Moss', 'Moss'])
    expect(mentionsOf(text, 'Carl Moss')).toEqual(['Carl Moss', 'Moss'])
    expect(mentionsOf(text, 'Otto von Berg')).toEqual(['Berg', 'Otto von Berg'])
  })

  test('are the same with an initial and without', () => {
    const text = 'We asked Carl J. Moss. Later Carl Moss answered.'
    expect(mentionsOf(text, 'Carl J. Moss')).toEqual(['Carl J. Moss', 'Carl Moss'])
  })

  test('are not the days, the months or the words that begin sentences', () => {
    expect(
      named('However, on Monday it rained. Officials met in August. Writing helps. Nobody came. “Yes,” they said.'),
    ).toEqual([])
    expect(named('In May they asked Theresa May about May 5.')).toEqual(['Theresa May'])
  })

  test('are found at the start of a sentence where the text shows that they are names', () => {
    expect(named('Norfell is silent. We asked Norfell twice.')).toEqual(['Norfell'])
    expect(named('Norfell said no.')).toEqual(['Norfell'])
    expect(named('Petra Holm said no.')).toEqual(['Petra Holm'])
    expect(named('Reports vary. Some reports are old.')).toEqual([])
  })

  test('are bodies too, by the people they are of', () => {
    const text = 'Later the French authorities met Kremlin officials. French wine was drunk; French authorities paid.'
    expect(named(text)).toEqual(['French authorities', 'Kremlin officials'])
    expect(mentionsOf(text, 'French authorities')).toHaveLength(2)
  })

  test('of institutions go on behind “of” and “for”, and stay apart from the places in them', () => {
    const text =
      'She left the Ministry of the Interior for the Centre for River Studies in Norrby, in South Aune. The Aune is deep.'
    expect(named(text)).toEqual([
      'Ministry of the Interior',
      'Centre for River Studies',
      'Norrby',
      'South Aune',
      'Aune',
    ])
  })

  test('are acronyms too', () => {
    expect(named('NATO and the U.S. agreed; the EU did not.')).toEqual(['NATO', 'U.S.', 'EU'])
  })

  test('are not made of headlines, but are counted in them', () => {
    const text =
      'Mayor Petra Holm Opens Old Bridge Again\nThe bridge is open, said Petra Holm.\nPetra Holm Closes Old Bridge Again'
    expect(named(text)).not.toContain('Old Bridge Again')
    expect(named('Every Old Bridge Opens Again\nIt rained.')).toEqual([])
  })

  test('are kept apart from a credit or dateline in capitals', () => {
    expect(named('Photo: EXAMPLE Norfell director Ada Moss. Norfell is old.')).toEqual([
      'EXAMPLE',
      'Norfell',
      'Ada Moss',
    ])
  })

  test('are not compounds that describe', () => {
    expect(named('The London-based firm hired a Norrby-born cook, and Kim Jong-un came.')).toEqual(['Kim Jong-un'])
  })

  test('are found in linear time, and stand where they say, whatever the text', () => {
    const pieces = [
      'Ada',
      'Moss',
      ' ',
      ' of ',
      'the ',
      '.',
      '\n',
      '“',
      '’s',
      'said ',
      'CEO ',
      'French ',
      'police ',
      'Bank',
      ' van ',
      'al-',
      'J. ',
      '😊',
      'É',
      '5',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        for (const { name, mentions } of namesIn(text)) {
          expect(name.trim()).toBe(name)
          for (const { start, end, sentence, paragraph } of mentions) {
            expect(text.slice(start, end)).not.toMatch(/\n|^\s|\s$|^$/u)
            expect(
              sentence.start <= start &&
                end <= sentence.end &&
                paragraph.start <= sentence.start &&
                sentence.end <= paragraph.end,
            ).toBe(true)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  test.each(['Ada Moss said so. ', 'A. ', 'Bank of ', '"\'', 'Moss\n', 'Ada '])(
    'are found in much of “%s” in a time that grows with it, not with its square',
    async (piece) => {
      const find = (length: number) => namesIn(piece.repeat(length / piece.length))
      expect(await growth(1_000_000, find)).toBeLessThan(4)
    },
  )
})

describe('the names offered for a passage', () => {
  const offered = (text: string, passage: string): string[] => {
    const start = text.indexOf(passage)
    return rankForPassage(namesIn(text), { start, end: start + passage.length }).map(({ name }) => name)
  }

  test('begin with what its own sentence names, before it rather than after', () => {
    const text = 'We met Ada Moss. Then Ida Brandt said it would rain, as Otto Lund feared. Later Carl Vik left.'
    expect(offered(text, 'it would rain')).toEqual(['Ida Brandt', 'Otto Lund', 'Ada Moss', 'Carl Vik'])
  })

  test('go on with the paragraph before it, then with those named most', () => {
    const far = `We met Otto Lund and Ida Brandt. Brandt left.\n${'It rained all day and nobody came to see us. '.repeat(12)}\n`
    expect(offered(`${far}There was Ada Moss.\nIt would rain, he said.`, 'It would rain')).toEqual([
      'Ada Moss',
      'Ida Brandt',
      'Otto Lund',
    ])
  })

  test('put who is spoken of behind who stands beside', () => {
    expect(offered('“The plan of Ada Moss is mad,” said Ida Brandt.', '“The plan of Ada Moss is mad,”')).toEqual([
      'Ida Brandt',
      'Ada Moss',
    ])
  })
})

describe('the first seed', () => {
  const seed = new URL('../../seeds/000_cd4c1833c58ac104.txt', import.meta.url)
  test.skipIf(!existsSync(seed))('names its speakers, and no day or month', () => {
    const text = readFileSync(seed, 'utf8')
    const names = named(text)
    expect(names).toEqual(expect.arrayContaining(['Pavel Durov', 'Telegram', 'French authorities', 'Emmanuel Macron']))
    expect(names.filter((name) => /day$|August|Durov'?s|^Durov|CEO|Follow|REUTERS T/.test(name))).toEqual([])
    expect(mentionsOf(text, 'Pavel Durov').length).toBeGreaterThan(10)
    const start = text.indexOf('it abides by EU laws')
    expect(rankForPassage(namesIn(text), { start, end: start + 20 })[0]?.name).toBe('Telegram')
  })
})
