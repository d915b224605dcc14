import { expect, test } from 'vitest'
import { pictureUrl } from '../domain/note-link'
import { registryOf } from '../domain/registry'
import { sampleAnnotation, sampleSpeaker } from '../domain/samples/samples'
import { attachmentsReferredTo } from './attachments'
import type { Bundle } from './bundle'
import { withoutFields } from './choose-fields'
import { sampleBundled } from './samples/sample-bundle'

const [onArticle, onPassage, onSpeaker, letter] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64))
const picture = (hash = '') => `![it](${pictureUrl(hash)})`

const BUNDLE: Bundle = {
  articles: [
    sampleBundled({ note: picture(onArticle) }, ['Words.'], (on) => [
      sampleAnnotation({
        ...on('Words'),
        note: `${picture(onPassage)} ${picture(onArticle)}`,
        evidence: [{ id: 'e', stance: 'supports', kind: 'file', hash: letter ?? '', name: 'letter.pdf' }],
      }),
    ]),
  ],
  registry: registryOf({ speakers: [sampleSpeaker({ notes: picture(onSpeaker) })], codes: [], scales: [], links: [] }),
}

test('files are referred to by evidence and by the notes on articles, passages and speakers, each once', () => {
  expect([...attachmentsReferredTo(BUNDLE)].toSorted()).toEqual([onArticle, onPassage, onSpeaker, letter])
})

test('what is left out of an export refers to no file any more', () => {
  const left = new Set(['evidence', 'notes', 'speakers'] as const)
  expect([...attachmentsReferredTo(withoutFields(BUNDLE, left))]).toEqual([onArticle])
})
