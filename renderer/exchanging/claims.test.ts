import { describe, expect, test } from 'vitest'
import { writeClaimsCsv } from './csv/claims-csv'
import { readRecords } from './csv/read-csv'
import { SAMPLE_BUNDLE, sampleId } from './samples/sample-bundle'
import { notReviewable, writeClaimReviews } from './write-claim-review'

describe('claims as a table', () => {
  test('are a row each, with all that was said of them', () => {
    const csv = writeClaimsCsv(SAMPLE_BUNDLE, false)
    const { records } = readRecords(csv)
    expect(records).toHaveLength(2)
    expect(Object.fromEntries(records[0] ?? [])).toEqual({
      claim: 'The bridge is safe […] It will stand for years',
      speaker: 'Ada Moss',
      'according to': 'Ministry of Works',
      speech: 'Direct',
      'kind of claim': 'Factual',
      verdict: 'Refuted',
      confidence: 'High',
      'worth checking': 'Medium',
      reworded: 'The bridge is safe.',
      'supported by': 'survey.pdf',
      'contradicted by': 'Report https://example.org/report',
      tags: 'safety; bridges & roads',
      note: 'It is *not*.\r\n\r\n- cracks',
      article: 'The bridge 🌉 will close',
      byline: 'Jane Doe and Joe Bloggs',
      site: 'The Echo',
      published: '2026-03-01',
      address: 'https://example.org/bridge?id=1',
      start: '30',
      end: '128',
      made: '2026-03-02T09:30:00.000Z',
      changed: '2026-03-02T09:30:01.000Z',
      id: sampleId(11),
    })
    expect(csv.split('\r\n').at(-1)).toBe('')
  })

  test('may begin with a byte-order mark, for Excel', () => {
    expect(writeClaimsCsv(SAMPLE_BUNDLE, true).startsWith('\ufeffClaim,')).toBe(true)
    expect(writeClaimsCsv(SAMPLE_BUNDLE, false).startsWith('Claim,')).toBe(true)
  })
})

describe('claims as ClaimReview', () => {
  const [claim] = SAMPLE_BUNDLE.articles[0]?.annotations ?? []
  if (claim === undefined) throw new Error('The sample has no claim')

  test('say who made the claim, where, and how it was judged', () => {
    const reviewUrlOf = () => 'https://example.org/reviews/1'
    expect(
      JSON.parse(writeClaimReviews(SAMPLE_BUNDLE, { reviewUrlOf, reviewer: { name: 'The Checkers' } }))[0],
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://example.org/reviews/1',
      claimReviewed: 'The bridge is safe.',
      author: { '@type': 'Organization', name: 'The Checkers' },
      reviewRating: { '@type': 'Rating', alternateName: 'Refuted' },
      itemReviewed: {
        '@type': 'Claim',
        author: {
          '@type': 'Person',
          name: 'Ada Moss',
          sameAs: 'https://www.wikidata.org/wiki/Q1',
          jobTitle: 'Mayor, Harbour',
        },
        datePublished: '2026-03-01',
        appearance: {
          '@type': 'CreativeWork',
          url: 'https://example.org/bridge?id=1',
          headline: 'The bridge 🌉 will close',
          datePublished: '2026-03-01',
        },
      },
    })
  })

  test('are only those that have a published address and a verdict', () => {
    const at = (url: string | undefined) => ({ reviewUrlOf: () => url })
    expect(notReviewable(claim, at('https://example.org'))).toBeNull()
    expect(notReviewable(claim, at(undefined))).toBe('no-address')
    expect(notReviewable(claim, at('javascript:1'))).toBe('no-address')
    expect(notReviewable({ ...claim, verdict: 'unchecked' }, at('https://example.org'))).toBe('no-verdict')
    const { verdict: _verdict, ...unjudged } = claim
    expect(notReviewable(unjudged, at('https://example.org'))).toBe('no-verdict')
    expect(JSON.parse(writeClaimReviews(SAMPLE_BUNDLE, at(undefined)))).toEqual([])
  })

  test('leave out who made the claim where that is not known', () => {
    const { articles, registry } = SAMPLE_BUNDLE
    const nobody = { articles, registry: { ...registry, speakers: new Map() } }
    const [review] = JSON.parse(writeClaimReviews(nobody, { reviewUrlOf: () => 'https://example.org' }))
    expect(review.itemReviewed).not.toHaveProperty('author')
  })
})
