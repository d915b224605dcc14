import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compareInReadingOrder } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { passagesOf, wordsOf } from '../../domain/passages'
import type { Bundle } from '../bundle'
import { placerIn } from '../place'
import { arbitraryBundle } from '../samples/arbitrary-bundle'
import { SAMPLE_BUNDLE, sampleId } from '../samples/sample-bundle'
import { readBrat, readDocument } from './read-brat'
import { annotationLines, writeBrat } from './write-brat'

describe('brat’s standoff', () => {
  test('says where fragments are in code points, and what is said of them line by line', () => {
    const [bundled] = SAMPLE_BUNDLE.articles
    if (bundled === undefined) throw new Error('The sample has no article')
    expect(annotationLines(bundled, SAMPLE_BUNDLE.registry).split('\n')).toEqual([
      'T1\tClaim 29 47;104 127\tThe bridge is safe It will stand for years',
      `N1\tReference T1 Speaker:${sampleId(31)}\tAda Moss`,
      `N2\tReference T1 AccordingTo:${sampleId(32)}\tMinistry of Works`,
      'A1\tSpeech T1 Direct',
      'A2\tClaimType T1 Factual',
      'A3\tVerdict T1 Refuted',
      'A4\tConfidence T1 High',
      'A5\tWorthChecking T1 Medium',
      `#1\tQuothId T1\t${sampleId(11)}`,
      '#2\tAnnotatorNotes T1\tIt is *not*.\\r\\n\\r\\n- cracks',
      '#3\tWording T1\tThe bridge is safe.',
      '#4\tTag T1\tsafety',
      '#5\tTag T1\tbridges & roads',
      'R1\tSaidBy Arg1:T1 Arg2:T2',
      'T2\tMention 87 95\tAda Moss',
      `N3\tReference T2 Speaker:${sampleId(31)}\tAda Moss`,
      `#6\tQuothId T2\t${sampleId(12)}`,
      'T3\tNote 130 146\tNobody was told.',
      `#7\tQuothId T3\t${sampleId(13)}`,
      '#8\tAnnotatorNotes T3\t=SUM(1)',
      '',
    ])
  })

  test('is a text and its annotations for each article, beside the types that they are of', () => {
    const files = unzipSync(writeBrat(SAMPLE_BUNDLE, Date.UTC(2026, 2, 3)))
    expect(Object.keys(files).sort()).toEqual([
      '01-The-bridge-will-close.ann',
      '01-The-bridge-will-close.txt',
      '02-الجسر.ann',
      '02-الجسر.txt',
      'annotation.conf',
    ])
    const configuration = strFromU8(files['annotation.conf'] ?? new Uint8Array())
    expect(configuration).toContain('Verdict\tArg:<ENTITY>, Value:Refuted|Supported')
    expect(configuration.match(/^\[\w+\]$/gm)).toEqual(['[entities]', '[relations]', '[events]', '[attributes]'])
  })

  test('splits a passage at line ends, and no fragment is empty or overlaps another', () => {
    fc.assert(
      fc.property(arbitraryBundle, ({ articles, registry }) => {
        for (const bundled of articles) {
          const letters = [...bundled.content.text]
          for (const line of annotationLines(bundled, registry)
            .split('\n')
            .filter((one) => one.startsWith('T'))) {
            const [, places = '', ...words] = line.split('\t')
            const fragments = places
              .slice(places.indexOf(' ') + 1)
              .split(';')
              .map((place) => place.split(' ').map(Number))
            const texts = fragments.map(([start = 0, end = 0]) => letters.slice(start, end).join(''))
            expect(texts.every((text) => text !== '' && !text.includes('\n'))).toBe(true)
            expect(texts.join(' ')).toBe(words.join('\t'))
            expect(fragments.flat()).toEqual([...fragments.flat()].sort((a, b) => a - b))
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('reads back with all that it can hold, in its places, whatever that is', () => {
    fc.assert(fc.property(arbitraryBundle, expectReadBack), { numRuns: 60 })
  })

  test('of another project gives types as tags, and speakers by whom relations lead to', () => {
    const text = '\ufeffMoss said 😊 no.\r\nNobody.'
    const ann = [
      'T1\tSpeaker 1 5\tMoss',
      'T2\tClaim 11 15\t😊 no',
      'T3\tSelf_moving 18 24\tNobody',
      'R1\tSaidBy Arg1:T2 Arg2:T1',
      'E1\tSelf_moving:T3 Theme:T1',
      'A1\tSpeech T2 Direct',
      'A2\tNegation E1',
      'A3\tTense E1 Past',
      '*\tEquiv T1 T2',
      '#1\tAnnotatorNotes E1\tWho?',
      'N1\tReference T1 Wikipedia:1\tMoss',
      '#2\tChecked T1\tTwice',
      'R2\tCause Arg1:T1 Arg2:T2',
    ].join('\r\n')
    const { source, leftOut, unplaced } = readDocument('folder/03-the-case', ann, text)
    expect(source).toMatchObject({
      title: 'the case',
      article: { text: 'Moss said 😊 no.\nNobody.' },
      annotations: [
        { kind: 'mention', speaker: 'Moss', passages: [{ exact: 'Moss' }], note: 'Checked: Twice' },
        { kind: 'claim', speaker: 'Moss', speech: 'direct', passages: [{ exact: '😊 no' }] },
        {
          kind: 'highlight',
          tags: ['Self moving', 'Negation', 'Tense: Past'],
          note: 'Who?',
          passages: [{ exact: 'Nobody' }],
        },
      ],
    })
    expect(leftOut).toBe(1)
    // The role of the event, the reference and the relation.
    expect(unplaced).toBe(3)
    expect(readDocument('folder/03-the-case', ann, text)).toEqual({ source, leftOut, unplaced })
  })

  test('tells what files of one name have under one mark apart by their texts and by what they say', () => {
    const ids = [
      ['T1\tClaim 0 5\tHello', 'Hello there'],
      ['T1\tClaim 0 5\tHello', 'Hello again'],
      ['T1\tNote 0 5\tHello\n#1\tAnnotatorNotes T1\tMine', 'Hello there'],
      ['T1\tNote 0 5\tHello\n#1\tAnnotatorNotes T1\tTheirs', 'Hello there'],
      ['T1\tNote 0 5\tHello\n#1\tAnnotatorNotes T1\tTheirs', 'Hello there'],
    ].map(([ann = '', text = '']) => readDocument('doc', ann, text).source.annotations[0]?.id)
    expect(new Set(ids).size).toBe(4)
    expect(ids[4]).toBe(ids[3])
  })

  describe('whose words don’t stand at its offsets, which are code points', () => {
    const placedIn = (text: string, ...lines: string[]) => {
      const { source } = readDocument('doc', lines.join('\n'), text)
      const [article, place] = [source.article?.text ?? '', placerIn(source.article?.text ?? '')]
      return source.annotations.map(({ passages }) => {
        const placed = place(passages)
        if (placed.state === 'lost') return 'lost'
        return [placed.state, ...placed.passages.map(({ start, end }) => article.slice(start, end))]
      })
    }

    test('is read in UTF-16 code units where they stand there', () => {
      const text = '😊😊 The mayor said no.\r\nThe mayor left.'
      expect(placedIn(text, 'T1\tClaim 9 14\tmayor', 'T2\tClaim 25 34;35 39\tThe mayor left')).toEqual([
        ['exact', 'mayor'],
        ['exact', 'The mayor', 'left'],
      ])
    })

    test('is read as most of its lines want it, where words stand in both', () => {
      const read = (...lines: string[]) =>
        readDocument('doc', lines.join('\n'), '😊😊😊 no no yes').source.annotations[0]
      expect(read('T1\tClaim 7 9\tno')?.passages[0].position?.start).toBe(10)
      expect(read('T1\tClaim 7 9\tno', 'T2\tClaim 13 16\tyes')?.passages[0].position?.start).toBe(7)
    })

    test('is read with line ends as one, as programs count that read them so', () => {
      expect(placedIn('One.\r\nTwo.\r\nThree.', 'T1\tClaim 10 15\tThree')).toEqual([['exact', 'Three']])
    })

    test('has them where they are nearest, or not at all', () => {
      const text = 'no. The mayor said no. Nobody heard him.'
      const lines = [
        'T1\tClaim 21 23\tno',
        'T2\tClaim 5 10;60 66\tmayor Nobody',
        'T3\tClaim 80 83\thim',
        'T4\tClaim 0 3\tyes',
      ]
      expect(placedIn(text, ...lines)).toEqual([
        ['moved', 'no'],
        ['moved', 'mayor', 'Nobody'],
        ['moved', 'him'],
        'lost',
      ])
      // The first fragment is as long as its words are in UTF-16 code units.
      expect(placedIn('No: 😊 mayor. Nobody.', 'T1\tClaim 1 9;20 26\t😊 mayor Nobody')).toEqual([
        ['moved', '😊 mayor', 'Nobody'],
      ])
    })

    test('is taken at its word where it has no words', () => {
      expect(placedIn('The mayor said no.', 'T1\tClaim 4 9')).toEqual([['exact', 'mayor']])
    })
  })

  test.each([
    ['an annotation under the mark of another', 'T1\tNote 6 11\tthere'],
    ['an offset after its end', 'T2\tClaim 9 3\tthere'],
    ['an offset after its end in one of its fragments', 'T2\tClaim 0 5;9 6\tHello the'],
    ['no offsets', 'T2\tClaim ;\tthere'],
    ['spaces where tabs belong', 'T2 Claim 0 5 Hello'],
    ['an event of nothing', 'E1\tSays:T7'],
    ['an event that can’t be read', 'E1 Says:T1'],
    ['a second event under the mark of another', 'E9\tSays:T1'],
  ])('tells of a line that it can’t take: %s', (_what, line) => {
    const lines = ['T1\tClaim 0 5\tHello', 'E9\tSays:T1', line]
    const read = readBrat(zipSync({ 'a.ann': strToU8(lines.join('\n')), 'a.txt': strToU8('Hello there') }))
    expect(read).toMatchObject({
      value: {
        sources: [{ annotations: [{ passages: [{ exact: 'Hello' }] }] }],
        leftOut: ['Lines that can’t be read or say nothing of a passage: 1.'],
      },
    })
  })

  test('tells of texts that nothing is on', () => {
    const read = readBrat(zipSync({ 'a.ann': strToU8(''), 'a.txt': strToU8('a'), 'b.txt': strToU8('b') }))
    expect(read).toMatchObject({ value: { leftOut: ['Texts without an .ann file: 1.'] } })
  })

  test('without its text has the words that stand in its lines', () => {
    const { source } = readDocument('a', 'T1\tClaim 0 3;9 12\tWho was', null)
    expect(source).toMatchObject({ title: 'a', annotations: [{ kind: 'claim', passages: [{ exact: 'Who was' }] }] })
  })

  test('is refused in words where there is none in a zip', () => {
    for (const bytes of [zipSync({ 'a.txt': strToU8('a') }), strToU8('a')]) expect(readBrat(bytes).ok).toBe(false)
  })
})

function expectReadBack(bundle: Bundle) {
  const read = readBrat(writeBrat(bundle, 0))
  if (!read.ok) throw new Error(read.failure)
  expect(read.value.leftOut).toEqual([])
  for (const [index, { content, annotations }] of bundle.articles.entries()) {
    const source = read.value.sources[index]
    const text = source?.article?.text ?? ''
    expect(text).toBe(
      content.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .join('\n'),
    )
    const place = placerIn(text)
    for (const annotation of [...annotations].sort(compareInReadingOrder)) {
      const words = passagesOf(annotation).map(({ exact }) => exact)
      if (words.some((exact) => exact.split('\n').some((line) => line.trim() === ''))) continue
      const incoming = source?.annotations.find(({ id }) => id === annotation.id)
      const { speaker, via = [], wording, speech, note } = annotation
      const nameOf = (id: string) => bundle.registry.speakers.get(id)?.name
      expect(incoming?.kind, wordsOf(annotation)).toBe(annotation.kind)
      expect(incoming?.speaker).toBe(speaker === undefined ? undefined : nameOf(speaker))
      expect(incoming?.via ?? []).toEqual(via.map(nameOf))
      expect(incoming?.wording).toBe(wording)
      expect(incoming?.speech).toBe(speech)
      expect(incoming?.note ?? '').toBe(note)
      expect(incoming?.tags ?? []).toEqual(codeNames(annotation.tags, bundle.registry.codes))
      expect(incoming?.verdict?.toLowerCase()).toBe(annotation.verdict)
      expect(place(incoming?.passages ?? [])).toMatchObject({ state: 'exact' })
    }
  }
}
