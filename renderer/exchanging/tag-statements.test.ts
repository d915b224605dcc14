import { expect, test } from 'vitest'
import { registryOf } from '../domain/registry'
import { sampleAnnotation, sampleCode } from '../domain/samples/samples'
import { statementsInTags, tagsWithStatements } from './tag-statements'

test('what is said of an annotation is told by tags, and read out of them again', () => {
  const registry = registryOf({ speakers: [], codes: [sampleCode()], scales: [], links: [] })
  const tags = tagsWithStatements(sampleAnnotation({ tags: ['code-1'], confidence: 'low' }), registry)
  expect(tags).toEqual(['harbour', 'Kind: Claim', 'Confidence: Low'])
  const read = statementsInTags(tags)
  expect(read.tags).toEqual(['harbour'])
  expect(read.statements).toMatchObject([{ topic: 'kind' }, { topic: 'confidence', value: 'low' }])
})

test('a tag of the reader’s own that looks as one of these stays a tag', () => {
  const names = ['Speaker: unclear', 'confidence: low', 'Tag: x', 'a: b']
  const codes = names.map((name, i) => sampleCode({ id: `${i}`, name }))
  const registry = registryOf({ speakers: [], codes, scales: [], links: [] })
  const tags = tagsWithStatements(sampleAnnotation({ tags: codes.map(({ id }) => id) }), registry)
  expect(statementsInTags(tags).tags).toEqual(names)
})
