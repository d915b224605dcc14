import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from '../domain/anchor'
import { ANNOTATION_KINDS, compareInReadingOrder } from '../domain/annotation'
import { sampleAnnotation } from '../domain/samples/samples'
import { SPEAKER_COLOURS } from '../domain/speaker'
import { BEYOND, type Hue, highlightName, hueOf, LAYERS, layersOf } from './highlight-categories'

const HUES: readonly Hue[] = [...Array.from({ length: SPEAKER_COLOURS }, (_, i) => i), 'own-voice', 'nobody']

describe('a highlight’s name', () => {
  test('is another for every category, and fit for CSS', () => {
    const names = HUES.flatMap((hue) =>
      ANNOTATION_KINDS.flatMap((kind) =>
        [true, false].flatMap((active) => LAYERS.map((layer) => highlightName({ hue, kind, active, layer }))),
      ),
    )
    expect(names).toHaveLength((SPEAKER_COLOURS + 2) * ANNOTATION_KINDS.length * 2 * LAYERS.length)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]*$/)
  })
})

describe('a hue', () => {
  const colours = new Map([
    ['ada', 3],
    ['bob', SPEAKER_COLOURS + 1],
  ])
  const hue = (fields: Parameters<typeof sampleAnnotation>[0]) =>
    hueOf(sampleAnnotation(fields), (id) => colours.get(id))

  test('is the speaker’s colour, which starts again after the last', () => {
    expect(hue({ speaker: 'ada' })).toBe(3)
    expect(hue({ speaker: 'bob' })).toBe(1)
  })

  test('is nobody’s where the speaker is in the trash', () => {
    expect(hue({ speaker: 'gone' })).toBe('nobody')
  })

  test('is the article’s own, or nobody’s, without a speaker', () => {
    expect(hue({ speech: 'own-voice' })).toBe('own-voice')
    expect(hue({ speech: 'direct' })).toBe('nobody')
    expect(hue({})).toBe('nobody')
  })
})

describe('layers', () => {
  test('are all the first where nothing overlaps', () => {
    const apart = [sampleAnnotation({ start: 0, end: 5 }), sampleAnnotation({ start: 5, end: 9 })]
    expect(layersOf(apart)).toEqual([0, 0])
    expect(layersOf([])).toEqual([])
  })

  test('alternate along a chain of passages that overlap', () => {
    const chain = [0, 4, 8, 12].map((start) => sampleAnnotation({ start, end: start + 6 }))
    expect(layersOf(chain)).toEqual([0, 1, 0, 1])
  })

  test('differ for a passage inside another', () => {
    expect(layersOf([sampleAnnotation({ start: 0, end: 9 }), sampleAnnotation({ start: 2, end: 5 })])).toEqual([0, 1])
  })

  test('differ for six passages that all overlap; what is more shares the last, and no line', () => {
    const deep = [0, 1, 2, 3, 4, 5, 6].map((start) => sampleAnnotation({ id: `${start}`, start, end: 20 - start }))
    expect(layersOf(deep)).toEqual([0, 1, 2, 3, 4, BEYOND, BEYOND])
    expect(layersOf([...deep, sampleAnnotation({ id: 'next', start: 17, end: 30 })]).at(-1)).toBe(3)
  })

  test('differ for passages that overlap as long as there are no more than layers at any place', () => {
    const passage = fc.record({ start: fc.nat({ max: 60 }), length: fc.integer({ min: 1, max: 20 }) })
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 15 }), (passages) => {
        const annotations = passages
          .map(({ start, length }, i) => sampleAnnotation({ id: `${i}`, start, end: start + length }))
          .sort(compareInReadingOrder)
        const depth = (at: number) => annotations.filter(({ anchor }) => anchor.start <= at && at < anchor.end).length
        if (annotations.some(({ anchor }) => depth(anchor.start) > LAYERS.length)) return
        const layers = layersOf(annotations)
        annotations.forEach(({ anchor }, i) => {
          for (let j = 0; j < i; j++) {
            const other = annotations[j]
            if (other !== undefined && overlap(other.anchor, anchor)) expect(layers[i]).not.toBe(layers[j])
          }
        })
      }),
    )
  })
})
