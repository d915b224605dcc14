import { expect, test } from 'vitest'
import { mentionUrl } from '../domain/note-link'
import { registryOf } from '../domain/registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../domain/samples/samples'
import { registryAbout } from './registry-about'
import { sampleBundled } from './samples/sample-bundle'

test('only those speakers are told of who said something there, or are mentioned', () => {
  const ids = ['said', 'reported', 'mentioned', 'nobody']
  const registry = registryOf({
    speakers: ids.map((id) => sampleSpeaker({ id, notes: 'Not for everybody.' })),
    codes: [sampleCode({ id: 'unused' })],
    scales: [],
    links: [],
  })
  const note = `[@M](${mentionUrl({ kind: 'speaker', id: 'mentioned' })}) [#N](${mentionUrl({ kind: 'tag', id: 'nobody' })})`
  const articles = [
    sampleBundled({ note }, ['Words.'], (on) => [
      sampleAnnotation({ ...on('Words'), speaker: 'said', via: ['reported'] }),
    ]),
  ]
  const about = registryAbout(articles, registry)
  expect([...about.speakers.keys()]).toEqual(['said', 'reported', 'mentioned'])
  expect(about.codes).toBe(registry.codes)
})
