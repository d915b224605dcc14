import { describe, expect, test } from 'vitest'
import { clippingKind, clippingTime } from './clipping-words'
import { isKindleClippings, readKindle } from './read-kindle'

const CLIPPINGS = `\ufeffThe Bridge (a novel) (Moss, Ada)\r
- Your Highlight on page 12 | Location 1203-1205 | Added on Monday, 1 January 2024 10:00:05\r
\r
Nobody was told.\r
==========\r
\ufeffThe Bridge (a novel) (Moss, Ada)\r
- Your Note on page 12 | Location 1205 | Added on Monday, 1 January 2024 10:01:00\r
\r
Why?\r
==========\r
Das Buch (Autor)\r
- Ihre Markierung bei Position 10-12 | Hinzugefügt am Dienstag, 2. Januar 2024 um 22:10:23\r
\r
„Nie“, sagte sie.\r
==========\r
Das Buch (Autor)\r
- Ihr Lesezeichen bei Position 30 | Hinzugefügt am Dienstag, 2. Januar 2024 um 22:10:23\r
\r
\r
==========\r
Das Buch (Autor)\r
- Ihre Notiz bei Position 99 | Hinzugefügt am Dienstag, 2. Januar 2024 um 22:10:23\r
\r
allein\r
==========\r
`

describe('a Kindle’s clippings', () => {
  test('are highlights by book, with the notes that were made on them', () => {
    expect(isKindleClippings(CLIPPINGS)).toBe(true)
    const { sources, leftOut } = readKindle(CLIPPINGS)
    const created = Date.UTC(2024, 0, 1, 10, 0, 5)
    expect(sources).toEqual([
      {
        title: 'The Bridge (a novel)',
        annotations: [
          { kind: 'note', passages: [{ exact: 'Nobody was told.' }], note: 'Why?', created, updated: created },
        ],
      },
      {
        title: 'Das Buch',
        annotations: [expect.objectContaining({ kind: 'highlight', passages: [{ exact: '„Nie“, sagte sie.' }] })],
      },
    ])
    expect(leftOut).toEqual(['Notes on no highlight: 1.', 'Bookmarks, which hold no words: 1.'])
  })

  test('of which a Kindle kept no words, or which can’t be read, are counted', () => {
    const clipping = (details: string, text: string) => `B\n${details}\n\n${text}\n==========\n`
    const at = (place: number) => `- Your Highlight on page ${place} | Added on Monday, 1 January 2024 10:00:00`
    const { sources, leftOut } = readKindle(
      [
        clipping(at(1), ' <You have reached the clipping limit for this item>'),
        clipping(at(2), '<Sie haben das Limit für diesen Titel erreicht>'),
        clipping(at(3), '<html lang="en">'),
        clipping('Your Note on page 3', ''),
        clipping('* nothing of a Kindle’s', 'x'),
      ].join(''),
    )
    expect(sources[0]?.annotations).toMatchObject([{ passages: [{ exact: '<html lang="en">' }] }])
    expect(leftOut).toEqual([
      'Clippings without their words, as a Kindle keeps them beyond a publisher’s limit: 2.',
      'Clippings that can’t be read: 2.',
    ])
  })

  test('in a language that is not known are known by their shape', () => {
    const clipping = (details: string, text: string) => `Kitap (Yazar)\r\n${details}\r\n\r\n${text}\r\n==========\r\n`
    const text =
      clipping('- Sayfa 12 | Konum 10-12 | Eklendi: 1 Ocak 2024 Pazartesi 10:00:05', 'Kimseye söylenmedi.') +
      clipping('- Sayfa 14 | Konum 30 | Eklendi: 1 Ocak 2024 Pazartesi 10:01:05', '')
    expect(isKindleClippings(text)).toBe(true)
    expect(readKindle(text)).toEqual({
      sources: [{ title: 'Kitap', annotations: [{ kind: 'highlight', passages: [{ exact: 'Kimseye söylenmedi.' }] }] }],
      codes: [],
      leftOut: [
        'Bookmarks, which hold no words: 1.',
        'Clippings in a language that Quoth doesn’t know, taken for highlights: 1.',
      ],
    })
    expect(isKindleClippings(`${text}Kitap (Ya`)).toBe(true)
    expect(isKindleClippings(`${text}A text\nwith a rule\n==========\n`)).toBe(false)
  })

  test('of old Kindles leave out what both ends of a place have in common', () => {
    const old = (kind: string, place: string, text: string) =>
      `B\n- ${kind} Loc. ${place}  | Added on Monday, January 1, 2024, 10:00 PM\n\n${text}\n==========\n`
    const { sources } = readKindle(old('Highlight', '1203-07', 'Words') + old('Note', '1207', 'so'))
    expect(sources[0]?.annotations).toMatchObject([{ note: 'so', created: Date.UTC(2024, 0, 1, 22) }])
  })

  test.each([
    [
      '- Your Highlight on page 1 | Location 2-3 | Added on Monday, January 1, 2024 12:00:00 AM',
      'highlight',
      Date.UTC(2024, 0, 1),
    ],
    [
      '- Votre surlignement à la page 3 | emplacement 10-11 | Ajouté le jeudi 15 août 2024 10:00:00',
      'highlight',
      Date.UTC(2024, 7, 15, 10),
    ],
    ['- Votre note à la page 3 | Ajouté le vendredi 1 mars 2024 10:00:00', 'note', Date.UTC(2024, 2, 1, 10)],
    [
      '- La subrayado en la página 3 | posición 10-11 | Añadido el lunes, 4 de marzo de 2024 9:05:00',
      'highlight',
      Date.UTC(2024, 2, 4, 9, 5),
    ],
    [
      '- La tua evidenziazione alla posizione 10-11 | Aggiunto in data mercoledì 6 novembre 2024 08:00:00',
      'highlight',
      Date.UTC(2024, 10, 6, 8),
    ],
    [
      '- Seu destaque na página 3 | posição 10-11 | Adicionado: domingo, 7 de abril de 2024 23:59:59',
      'highlight',
      Date.UTC(2024, 3, 7, 23, 59, 59),
    ],
    [
      '- Je markering op pagina 3 | locatie 10-11 | Toegevoegd op dinsdag 5 maart 2024 10:00:00',
      'highlight',
      Date.UTC(2024, 2, 5, 10),
    ],
    [
      '- 12ページ|位置No. 123-124のハイライト |作成日: 2019年3月12日火曜日 22:10:23',
      'highlight',
      Date.UTC(2019, 2, 12, 22, 10, 23),
    ],
    [
      '- 您在第 12 页（位置 #123-124）的标注 | 添加于 2019年3月12日星期二 下午10:10:23',
      'highlight',
      Date.UTC(2019, 2, 12, 22, 10, 23),
    ],
    [
      '- Ваш выделенный отрывок в месте 10–11 | Добавлено: вторник, 5 марта 2024 г. в 10:00:00',
      'highlight',
      Date.UTC(2024, 2, 5, 10),
    ],
    [
      '- Mi marcador en la posición 12 | Añadido el lunes, 4 de marzo de 2024 9:05:00',
      'bookmark',
      Date.UTC(2024, 2, 4, 9, 5),
    ],
    ['- Your Highlight on page 1 | Added', 'highlight', undefined],
    ['- something else', undefined, undefined],
  ])('say in their own language what they are: %s', (details, kind, time) => {
    expect(clippingKind(details)).toBe(kind)
    expect(clippingTime(details)).toBe(time)
  })

  test('are told from other texts', () => {
    expect(isKindleClippings('A text\n==========\nwith rules')).toBe(false)
    expect(isKindleClippings('# Notes')).toBe(false)
    expect(isKindleClippings('==========\nWords.')).toBe(false)
  })
})
