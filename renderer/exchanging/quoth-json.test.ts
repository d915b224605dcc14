import { describe, expect, test } from 'vitest'
import { registryOf } from '../domain/registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../domain/samples/samples'
import { parseAnnotations } from './parse-annotations'
import { writeLibrary } from './quoth/write-library'
import { annotationRecord } from './quoth-json'
import { SAMPLE_BUNDLE, sampleId } from './samples/sample-bundle'

const REGISTRY = registryOf({
  speakers: [sampleSpeaker()],
  codes: [sampleCode({ name: 'a b' })],
  scales: [],
  links: [],
})
const least = { kind: 'claim', start: 3, end: 8, exact: 'words' }
const leastRead = { kind: 'claim', passages: [{ exact: 'words', position: { start: 3, end: 8, unit: 'utf-16' } }] }

describe('annotations as JSON', () => {
  test('name the speaker, and leave out what nobody has said', () => {
    const annotation = sampleAnnotation({ speaker: 'speaker-1', verdict: 'disputed', created: 0, updated: 1000 })
    expect(annotationRecord(annotation, REGISTRY)).toEqual({
      id: 'annotation-0-5',
      article: 'article-1',
      kind: 'claim',
      start: 0,
      end: 5,
      exact: 'xxxxx',
      prefix: '',
      suffix: '',
      speaker: { id: 'speaker-1', name: 'Ada Moss' },
      verdict: 'disputed',
      tags: [],
      created: '1970-01-01T00:00:00.000Z',
      updated: '1970-01-01T00:00:01.000Z',
    })
  })

  test('are read from an array, from one record and from an object that holds them', () => {
    for (const data of [[least], least, { annotations: [least] }]) {
      expect(parseAnnotations(JSON.stringify(data))).toEqual({ ok: true, value: [{ ok: true, value: leastRead }] })
    }
  })

  test('read back what they were written as', () => {
    const annotation = sampleAnnotation({
      id: crypto.randomUUID(),
      continued: [{ start: 9, end: 12, exact: 'end', prefix: '', suffix: '' }],
      speaker: 'speaker-1',
      via: ['speaker-1'],
      speech: 'mixed',
      evidence: [{ id: 'e', stance: 'supports', kind: 'link', url: 'https://example.org', title: '' }],
      note: '**so**',
      tags: ['code-1'],
    })
    const record = annotationRecord(annotation, REGISTRY)
    expect(parseAnnotations(JSON.stringify(record))).toEqual({
      ok: true,
      value: [
        {
          ok: true,
          value: {
            id: annotation.id,
            kind: 'claim',
            passages: [
              { exact: 'xxxxx', prefix: '', suffix: '', position: { start: 0, end: 5, unit: 'utf-16' } },
              { exact: 'end', prefix: '', suffix: '', position: { start: 9, end: 12, unit: 'utf-16' } },
            ],
            speaker: 'Ada Moss',
            via: ['Ada Moss'],
            speech: 'mixed',
            evidence: annotation.evidence,
            note: '**so**',
            tags: ['a b'],
            created: 1,
            updated: 1,
          },
        },
      ],
    })
  })

  test('that are wrong say where, and keep nobody else out', () => {
    const parsed = parseAnnotations(
      JSON.stringify([
        { ...least, kind: 'opinion' },
        least,
        { ...least, end: 3 },
        { ...least, start: -1 },
        'text',
        { ...least, via: [{ name: '' }] },
        { ...least, created: 'when it was found' },
      ]),
    )
    if (!parsed.ok) throw new Error(parsed.failure)
    expect(parsed.value.map(({ ok }) => ok)).toEqual([false, true, false, false, false, false, true])
    expect(parsed.value[0]).toMatchObject({ failure: expect.stringContaining('Annotation 1, kind') })
    expect(parsed.value[5]).toMatchObject({ failure: expect.stringContaining('Annotation 6, via.0.name') })
  })

  test('that are no JSON, or no annotations, are refused in words', () => {
    expect(parseAnnotations('{')).toEqual({ ok: false, failure: 'The file is not JSON.' })
    expect(parseAnnotations('3').ok).toBe(false)
    expect(parseAnnotations('{"annotations": 3}')).toEqual({ ok: false, failure: '“annotations” is not an array.' })
  })

  test('are those of the article in an export of a library, or all where it is not in it', () => {
    const json = writeLibrary(SAMPLE_BUNDLE, 0)
    const ids = (article: string) => {
      const parsed = parseAnnotations(json, article)
      if (!parsed.ok) throw new Error(parsed.failure)
      return parsed.value.map((one) => (one.ok ? one.value.id : one.failure))
    }
    expect(ids(sampleId(2))).toEqual([sampleId(21), sampleId(22)])
    expect(ids('another')).toHaveLength(5)
  })

  test('are W3C annotations too', () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/1',
      type: 'Annotation',
      target: { source: 'https://example.org', selector: { type: 'TextQuoteSelector', exact: 'words' } },
    }
    expect(parseAnnotations(JSON.stringify([annotation, { ...annotation, target: 'x' }]))).toMatchObject({
      ok: true,
      value: [
        { ok: true, value: { kind: 'highlight', passages: [{ exact: 'words' }] } },
        { ok: false, failure: 'Annotation 2: its target selects no words.' },
      ],
    })
  })
})
