import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { byId } from '../domain/registry'
import { firstScale, SCALE_IDS } from '../domain/scale'
import { withoutFields } from './choose-fields'
import { EXPORT_FIELDS, type ExportField } from './export-fields'
import { type Feature, featuresOf } from './features'
import { writeRefi } from './refi/write-refi'
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

  test('takes along what says the same elsewhere: a file called by its page, and the terms of a scale', () => {
    const scales = SCALE_IDS.map((id) => ({ ...firstScale(id), created: 1, updated: 1, deleted: 0 }))
    const registry = { ...SAMPLE_BUNDLE.registry, scales: byId(scales) }
    const articles = SAMPLE_BUNDLE.articles.map((one) => ({ ...one, article: { ...one.article, collection: 'Mails' } }))
    const left = withoutFields({ articles, registry }, new Set(['source', 'verdicts']))
    expect(left.articles.map(({ article }) => [article.fileName, article.collection])).toEqual(
      articles.map(() => ['', undefined]),
    )
    expect([...left.registry.scales.keys()]).toEqual(['claim-type'])
    const { 'project.qde': project = new Uint8Array() } = unzipSync(writeRefi(left, 0))
    expect(strFromU8(project)).not.toContain('Refuted')
    expect(strFromU8(project)).toContain('Prediction')
  })

  test('is none: the bundle stays as it is', () => {
    expect(withoutFields(SAMPLE_BUNDLE, new Set())).toEqual(SAMPLE_BUNDLE)
  })
})
