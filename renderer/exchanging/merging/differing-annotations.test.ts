import { expect, test } from 'vitest'
import { anchorAt } from '../../domain/anchor'
import type { Annotation } from '../../domain/annotation'
import { registryOf } from '../../domain/registry'
import { sampleAnnotation, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import type { Bundle } from '../bundle'
import { withoutFields } from '../choose-fields'
import { importBundle } from '../import-bundle'
import { readLibrary } from '../quoth/read-library'
import { writeLibrary } from '../quoth/write-library'
import { applied } from '../samples/apply-edits'
import { sampleBundled, sampleId } from '../samples/sample-bundle'
import { ANNOTATION_FIELDS } from './annotation-fields'
import { pairOf } from './pair'

const NOW = 9
const LINES = ['The mayor said “no” twice.', 'Nobody was told.']

type Fields = Partial<Annotation> & { lines?: readonly string[]; revision?: number; speakers?: string; exact?: string }

/** A library with one claim, whose speaker and codes have ids that begin with `speakers`. */
function library({ lines = LINES, revision = 1, speakers = 'a', exact = 'told', ...fields }: Fields): Bundle {
  const article = sampleBundled({ id: sampleId(1), title: 'The pier', revision }, lines, (on) => [
    sampleAnnotation({
      id: sampleId(5),
      ...on(exact),
      speaker: `${speakers} speaker`,
      tags: [`${speakers} code`],
      ...fields,
    }),
  ])
  return {
    articles: [article],
    registry: registryOf({
      speakers: [sampleSpeaker({ id: `${speakers} speaker` })],
      codes: [sampleCode({ id: `${speakers} code` })],
      scales: [],
      links: [],
    }),
  }
}

function brought(theirs: Bundle, mine: Bundle, trash: readonly Annotation[] = []) {
  return importBundle(theirs, { ...mine, trash }, NOW, () => sampleId(900))
}

test('an annotation that both have is told as the library would have it, and changes nothing', () => {
  const { annotations, edits } = brought(library({ note: 'Theirs.', speakers: 'b', updated: 7 }), library({}))
  expect(edits).toEqual([])
  expect(annotations).toEqual([
    {
      source: 'The pier',
      words: 'told',
      outcome: 'differs',
      of: 'annotation',
      theirs: library({ note: 'Theirs.', updated: 7 }).articles[0]?.annotations[0],
      known: ANNOTATION_FIELDS,
    },
  ])
})

test('one that says the same of the same speakers and tags, by other ids, is here already', () => {
  const { annotations } = brought(library({ speakers: 'b', created: 7, updated: 7 }), library({}))
  expect(annotations).toMatchObject([{ outcome: 'there' }])
})

test('its passage is compared on the text that is here, and is mine where that has not all of it', () => {
  const here = library({ lines: ['First.', ...LINES], revision: 2 })
  expect(brought(library({}), here).annotations).toMatchObject([{ outcome: 'there' }])
  const other = brought(library({ exact: 'Nobody was told' }), here)
  expect(other.annotations).toMatchObject([
    { outcome: 'differs', theirs: { revision: 2, anchor: { exact: 'Nobody was told', start: 34 } } },
  ])
  const gone = library({ lines: ['They were told.'], revision: 2 })
  const lost = brought(library({ exact: 'Nobody was told', note: 'Theirs.' }), gone)
  const [own] = gone.articles[0]?.annotations ?? []
  expect(lost.annotations).toMatchObject([{ outcome: 'differs', theirs: { note: 'Theirs.', anchor: own?.anchor } }])
  // Of a quote of which a part is gone, what is left is not what they marked.
  const text = LINES.join('\n')
  const [mayor, nobody] = ['The mayor', 'Nobody'].map((words) => {
    const start = text.indexOf(words)
    return anchorAt(text, start, start + words.length)
  })
  if (mayor === undefined || nobody === undefined) throw new Error('There are two')
  const left = library({ lines: ['They were told. Nobody asked.'], revision: 2 })
  const part = brought(library({ anchor: mayor, continued: [nobody] }), left)
  expect(part.annotations).toMatchObject([{ outcome: 'there' }])
})

test('one that refers to nobody was made by hand, and one that is there twice counts once', () => {
  const nobody = library({ note: 'Theirs.', speaker: 'nobody' })
  expect(brought(nobody, library({})).annotations).toMatchObject([{ outcome: 'there' }])
  const [bundled] = library({ note: 'Theirs.' }).articles
  if (bundled === undefined) throw new Error('The library has no article')
  const twice = {
    ...library({}),
    articles: [{ ...bundled, annotations: [...bundled.annotations, ...bundled.annotations] }],
  }
  expect(brought(twice, library({})).annotations).toMatchObject([{ outcome: 'differs' }, { outcome: 'there' }])
})

test('one that is in the trash here comes out of it, as the file has it', () => {
  const mine = library({})
  const [trashed] = mine.articles[0]?.annotations.map((one) => ({ ...one, deleted: 3 })) ?? []
  if (trashed === undefined) throw new Error('The library has no annotation')
  const without = { ...mine, articles: mine.articles.map((bundled) => ({ ...bundled, annotations: [] })) }
  const { annotations, edits } = brought(library({ note: 'Theirs.' }), without, [trashed])
  expect(annotations).toMatchObject([{ outcome: 'restored', id: sampleId(5) }])
  expect(applied(without, [], edits).articles[0]?.annotations).toMatchObject([{ note: 'Theirs.', deleted: 0 }])
})

test('what a colleague left out of the file on purpose says nothing, even of one that was changed otherwise', () => {
  const mine = library({ note: 'Mine.', verdict: 'refuted', confidence: 'high', wording: 'Nobody knew.' })
  const file = (fields: Fields) =>
    readLibrary(writeLibrary(withoutFields(library({ speakers: 'b', ...fields }), new Set(['notes', 'verdicts'])), NOW))
  const [same, other] = [file({ wording: 'Nobody knew.' }), file({ wording: 'All knew.' })]
  if (!same.ok || !other.ok) throw new Error('The file can’t be read')
  expect(brought(same.value, mine).annotations).toMatchObject([{ outcome: 'there' }])
  const [differing] = brought(other.value, mine).annotations
  const [own] = mine.articles[0]?.annotations ?? []
  if (differing?.outcome !== 'differs' || own === undefined) throw new Error('It does not differ')
  expect(pairOf(own, differing)?.fields).toEqual(['wording'])
})
