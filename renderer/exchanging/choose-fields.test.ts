import { describe, expect, test } from 'vitest'
import { EXPORT_FIELDS, type ExportField, withoutFields } from './choose-fields'
import { type Feature, featuresOf } from './features'
import { SAMPLE_BUNDLE } from './samples/sample-bundle'

/** What is no longer in a bundle once a field is left out of it. */
const GONE: Record<ExportField, readonly Feature[]> = {
  source: ['article-details', 'addresses'],
  'article-notes': ['article-notes'],
  speakers: ['speakers', 'via', 'speaker-kinds', 'speaker-details'],
  speech: ['speech'],
  wordings: ['wordings'],
  'claim-types': ['claim-types'],
  verdicts: ['verdicts', 'confidence'],
  'check-worthiness': ['check-worthiness'],
  evidence: ['evidence', 'evidence-files', 'left-attachments'],
  links: ['links', 'links-across'],
  notes: ['notes'],
  tags: ['tags', 'codebook'],
}

const before = featuresOf(SAMPLE_BUNDLE)

describe('a field that is left out of an export', () => {
  test.each(Object.entries(GONE))('%s takes what it is about along, and nothing else', (name, gone) => {
    const field = Object.keys(GONE).find((one): one is ExportField => one === name && Object.hasOwn(EXPORT_FIELDS, one))
    const after = featuresOf(withoutFields(SAMPLE_BUNDLE, new Set(field === undefined ? [] : [field])))
    const lost = [...before.keys()].filter((feature) => !after.has(feature))
    expect(lost.toSorted()).toEqual(gone.toSorted())
    for (const [feature, count] of after) expect(count, feature).toBe(before.get(feature))
  })

  test('is none: the bundle stays as it is', () => {
    expect(withoutFields(SAMPLE_BUNDLE, new Set())).toEqual(SAMPLE_BUNDLE)
  })
})
