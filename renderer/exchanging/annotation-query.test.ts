import { describe, expect, test } from 'vitest'
import { registryOf } from '../domain/registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../domain/samples/samples'
import { annotationsWhere } from './annotation-query'

const registry = registryOf({ speakers: [sampleSpeaker()], codes: [sampleCode()], scales: [], links: [] })
const claim = sampleAnnotation({ speaker: 'speaker-1', verdict: 'disputed', tags: ['code-1'], note: 'See page 3.' })

function lets(expression: string): boolean | string {
  const found = annotationsWhere(expression, [claim], registry)
  return found.ok ? found.value.length === 1 : found.failure
}

describe('an expression over annotations', () => {
  test.each([
    'kind:claim',
    'speaker.name:"Ada Moss"',
    'verdict:disputed AND tags:harbour',
    'verdict:refuted OR verdict:disputed',
    'NOT verdict:unchecked',
    '(kind:quote OR kind:claim) AND note:page',
  ])('lets through what it is true of: %s', (expression) => {
    expect(lets(expression)).toBe(true)
  })

  test.each(['kind:quote', 'speaker.name:"Bo Lind"', 'verdict:disputed AND NOT tags:harbour'])(
    'keeps back what it is not true of: %s',
    (expression) => {
      expect(lets(expression)).toBe(false)
    },
  )

  test.each(['(kind:claim', 'kind:>claim', 'AND', ''])('that is none is told: %j', (expression) => {
    expect(lets(expression)).toBe(`This is no expression: ${expression}`)
  })
})
