import { describe, expect, test } from 'vitest'
import { registryOf } from '../domain/registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../domain/samples/samples'
import { annotationRecord, parseAnnotations } from './quoth-json'

const REGISTRY = registryOf({
  speakers: [sampleSpeaker()],
  codes: [sampleCode({ name: 'a b' })],
  scales: [],
  links: [],
})
const least = { kind: 'claim', start: 3, end: 8, exact: 'words' }

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
      expect(parseAnnotations(JSON.stringify(data))).toEqual({ ok: true, value: [{ ok: true, value: least }] })
    }
  })

  test('read back what they were written as', () => {
    const annotation = sampleAnnotation({
      id: crypto.randomUUID(),
      speaker: 'speaker-1',
      speech: 'mixed',
      note: '**so**',
      tags: ['code-1'],
    })
    const record = annotationRecord(annotation, REGISTRY)
    const { article: _a, created: _c, updated: _u, speaker: _s, ...kept } = record
    expect(parseAnnotations(JSON.stringify(record))).toEqual({
      ok: true,
      value: [{ ok: true, value: { ...kept, speaker: { name: 'Ada Moss' } } }],
    })
  })

  test('that are wrong say where, and keep nobody else out', () => {
    const parsed = parseAnnotations(
      JSON.stringify([{ ...least, kind: 'opinion' }, least, { ...least, end: 3 }, { ...least, start: -1 }, 'text']),
    )
    if (!parsed.ok) throw new Error(parsed.failure)
    expect(parsed.value.map(({ ok }) => ok)).toEqual([false, true, false, false, false])
    expect(parsed.value[0]).toMatchObject({ failure: expect.stringContaining('Annotation 1, kind') })
  })

  test('that are no JSON, or no annotations, are refused in words', () => {
    expect(parseAnnotations('{')).toEqual({ ok: false, failure: 'The file is not JSON.' })
    expect(parseAnnotations('3').ok).toBe(false)
    expect(parseAnnotations('{"annotations": 3}')).toEqual({ ok: false, failure: '“annotations” is not an array.' })
  })
})
