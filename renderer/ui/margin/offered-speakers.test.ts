import { describe, expect, test } from 'vitest'
import { sampleAnnotation, sampleSpeaker } from '../../domain/samples/samples'
import { namesFor } from '../../suggesting/names-for'
import { mentionedNear, offeredSpeakers } from './offered-speakers'

const TEXT = [
  'On Monday the mayor, Ida Berg, said that the bridge would close.',
  'The engineers had known for years, and nobody had listened to them at all.',
  'But it is safe, according to Tomas Lindqvist, who built it. “It will stand,” Lindqvist said.',
].join('\n')

function offered(passage: string, ...names: string[]) {
  const start = TEXT.indexOf(passage)
  const speakers = names.map((name, i) => sampleSpeaker({ id: `speaker-${i}`, name }))
  const [inArticle, others] = offeredSpeakers(namesFor(TEXT, { start, end: start + passage.length }), speakers)
  return { inArticle: inArticle?.names ?? [], others: others?.names ?? [] }
}

describe('the names offered for a passage', () => {
  test('are those in the article, the nearest first', () => {
    expect(offered('the bridge would close').inArticle[0]).toBe('Ida Berg')
    expect(offered('It will stand').inArticle[0]).toBe('Tomas Lindqvist')
    expect(offered('It will stand').inArticle).toContain('Ida Berg')
  })

  test('are, after those, the other speakers of the library by name', () => {
    expect(offered('It will stand', 'Zoë Quist', 'Ada Moss').others).toEqual(['Ada Moss', 'Zoë Quist'])
  })

  test('name nobody twice, and spell a speaker as the library does', () => {
    const { inArticle, others } = offered('It will stand', 'IDA BERG', 'Ada Moss')
    expect(inArticle).toContain('IDA BERG')
    expect(inArticle).not.toContain('Ida Berg')
    expect(others).toEqual(['Ada Moss'])
  })

  test('are only the library’s for a text that names nobody', () => {
    expect(offeredSpeakers(namesFor('it rained.', { start: 0, end: 2 }), [sampleSpeaker()])).toEqual([
      { heading: 'In this article', names: [] },
      { heading: 'Other speakers', names: ['Ada Moss'] },
    ])
  })

  test('begin with whoever a word near the passage was marked as a mention of', () => {
    const start = TEXT.indexOf('It will stand')
    const at = TEXT.indexOf('them')
    const mention = {
      kind: 'mention',
      anchor: { start: at, end: at + 4, exact: 'them', prefix: '', suffix: '' },
    } as const
    const marked = [
      sampleAnnotation({ ...mention, id: 'm', speaker: 'berg' }),
      sampleAnnotation({ id: 'far', kind: 'mention', speaker: 'quist', start: 90_000, end: 90_002 }),
      sampleAnnotation({ id: 'claim', speaker: 'quist', start, end: start + 2 }),
    ]
    const mentioned = mentionedNear(marked, { start, end: start + 13 })
    expect(mentioned).toEqual(['berg'])
    const speakers = [
      sampleSpeaker({ id: 'berg', name: 'Ida Berg' }),
      sampleSpeaker({ id: 'quist', name: 'Zoë Quist' }),
    ]
    const [inArticle, others] = offeredSpeakers(namesFor(TEXT, { start, end: start + 13 }), speakers, mentioned)
    expect(inArticle?.names[0]).toBe('Ida Berg')
    expect(others?.names).toEqual(['Zoë Quist'])
  })
})
