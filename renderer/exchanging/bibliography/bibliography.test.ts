import { describe, expect, test } from 'vitest'
import { registryOf } from '../../domain/registry'
import { SAMPLE_BUNDLE, sampleBundled } from '../samples/sample-bundle'
import { authorsIn } from './authors'
import { writeBibtex } from './write-bibtex'
import { writeCsl } from './write-csl'

const registry = registryOf({ speakers: [], codes: [], scales: [], links: [] })

describe('sources as BibTeX', () => {
  test('have what is known of an article, and a key each', () => {
    expect(writeBibtex(SAMPLE_BUNDLE)).toBe(`@online{doe2026bridge,
  title = {{The bridge 🌉 will close}},
  author = {{Jane Doe} and {Joe Bloggs}},
  organization = {The Echo},
  date = {2026-03-01},
  year = {2026},
  url = {https://example.org/bridge?id=1},
  urldate = {2026-03-02},
  langid = {en},
}

@misc{article,
  title = {{الجسر}},
}
`)
  })

  test('escape what LaTeX gives a meaning to, and tell two of the same key apart', () => {
    const articles = [1, 2].map(() =>
      sampleBundled({ title: 'Costs: 50% of $2_000 & {more} \\ ~^#', published: '2026' }, ['x'], () => []),
    )
    const bibtex = writeBibtex({ articles, registry })
    expect(bibtex).toContain(
      'title = {{Costs: 50\\% of \\$2\\_000 \\& \\textbraceleft{}more\\textbraceright{} \\textbackslash{} \\textasciitilde{}\\textasciicircum{}\\#}}',
    )
    expect(bibtex).not.toContain('\\{')
    expect(bibtex.match(/^@.*$/gm)).toEqual(['@misc{2026costs,', '@misc{2026costs-2,'])
  })
})

test.each([
  ['2026-13-99', '{2026}'],
  ['2026-02-31T10:00:00Z', '{2026-02-31}'],
  ['2026-2', '{2026}'],
  ['2026-12-01', '{2026-12-01}'],
])('of a date as %s, BibTeX has what a calendar may have: %s', (published, date) => {
  const articles = [sampleBundled({ published }, ['x'], () => [])]
  expect(writeBibtex({ articles, registry })).toContain(`date = ${date}`)
})

describe('sources as CSL-JSON', () => {
  test('have what is known of an article', () => {
    expect(JSON.parse(writeCsl(SAMPLE_BUNDLE))).toEqual([
      {
        id: 'doe2026bridge',
        type: 'webpage',
        title: 'The bridge 🌉 will close',
        author: [{ literal: 'Jane Doe' }, { literal: 'Joe Bloggs' }],
        'container-title': 'The Echo',
        issued: { 'date-parts': [[2026, 3, 1]] },
        URL: 'https://example.org/bridge?id=1',
        accessed: { 'date-parts': [[2026, 3, 2]] },
        language: 'en',
      },
      { id: 'article', type: 'document', title: 'الجسر' },
    ])
  })
})

test.each([
  ['By Jane Doe, Joe Bloggs and Ann Lee', ['Jane Doe', 'Joe Bloggs', 'Ann Lee']],
  ['Jane Doe & Joe Bloggs', ['Jane Doe', 'Joe Bloggs']],
  ['Doe, Jane', ['Doe, Jane']],
  ['Staff and agencies', ['Staff and agencies']],
  ['Von Anna Andersen', ['Anna Andersen']],
  [undefined, []],
])('a byline %j names %j', (byline, authors) => {
  expect(authorsIn(byline)).toEqual(authors)
})
