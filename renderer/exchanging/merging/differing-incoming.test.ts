import { expect, test } from 'vitest'
import type { Annotation } from '../../domain/annotation'
import { sampleAnnotation } from '../../domain/samples/samples'
import type { IncomingAnnotation } from '../incoming'
import { bring, claim, library, of } from '../samples/importing'
import { sampleId } from '../samples/sample-bundle'
import { differingFrom } from './differing-incoming'

const ID = sampleId(5)

/** What became of an annotation that the library has, and of which a file says this. */
function compared(said: Partial<IncomingAnnotation>, fields: Partial<Annotation> = {}) {
  const mine = sampleAnnotation({ id: ID, article: sampleId(1), note: 'Mine.', updated: 5, ...fields })
  const target = library({ annotations: [mine] })
  const incoming = of([claim('told', { id: ID, ...said })])
  return differingFrom(incoming, bring(incoming, target).annotations, target)[0]
}

test('what was changed in the other program since is told, with what it says there', () => {
  expect(compared({ note: 'Theirs.', updated: 7 })).toMatchObject({
    outcome: 'differs',
    theirs: { id: ID, note: 'Theirs.', updated: 7 },
    known: ['note'],
  })
  expect(compared({ speaker: 'a. moss', verdict: 'Refuted', speech: 'direct' })).toMatchObject({
    outcome: 'differs',
    theirs: { speaker: 'speaker-1', verdict: 'refuted', speech: 'direct', note: 'Mine.' },
  })
})

test('tags that it has besides are told beside those that are here, which it may not know', () => {
  const [first, second] = ['code-1', 'other']
  expect(compared({ tags: ['Harbour'] }, { tags: [second] })).toMatchObject({ theirs: { tags: [second, first] } })
  expect(compared({ tags: ['harbour'] }, { tags: [second, first] })).toMatchObject({ outcome: 'there' })
})

test('what it leaves out, or calls by names that nobody has here, says nothing', () => {
  expect(compared({})).toMatchObject({ outcome: 'there' })
  expect(compared({ note: ' \n', kind: 'highlight', speaker: 'Nobody', tags: ['new'], verdict: 'odd' })).toMatchObject({
    outcome: 'there',
  })
})

test('what is older there than here is no difference, and blanks at the end of a note are none', () => {
  expect(compared({ note: 'Theirs.', updated: 5 })).toMatchObject({ outcome: 'there' })
  expect(compared({ note: 'Mine.\n' })).toMatchObject({ outcome: 'there' })
})

test('a second copy in the file counts as one', () => {
  const mine = sampleAnnotation({ id: ID, article: sampleId(1) })
  const target = library({ annotations: [mine] })
  const copy = claim('told', { id: ID, note: 'Theirs.' })
  const incoming = of([copy, copy])
  const outcomes = differingFrom(incoming, bring(incoming, target).annotations, target).map(({ outcome }) => outcome)
  expect(outcomes).toEqual(['differs', 'there'])
})
