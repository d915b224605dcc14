import type { Annotation } from '../annotation'
import type { Article } from '../article'
import type { Speaker } from '../speaker'

/** Records to test with: complete and valid, with what a test cares about put in. */

/** A claim on `[start, end)` of some text. */
export function sampleAnnotation(fields: Partial<Annotation> & { start?: number; end?: number } = {}): Annotation {
  const { start = 0, end = 5, ...rest } = fields
  return {
    id: `annotation-${start}-${end}`,
    article: 'article-1',
    revision: 1,
    kind: 'claim',
    anchor: { start, end, exact: 'x'.repeat(end - start), prefix: '', suffix: '' },
    note: '',
    tags: [],
    created: 1,
    updated: 1,
    deleted: 0,
    ...rest,
  }
}

/** A speaker. */
export function sampleSpeaker(fields: Partial<Speaker> = {}): Speaker {
  return { id: 'speaker-1', name: 'Ada Moss', colour: 0, created: 1, updated: 1, deleted: 0, ...fields }
}

/** An article imported from a text file. */
export function sampleArticle(fields: Partial<Article> = {}): Article {
  return {
    id: 'article-1',
    title: 'The bridge will close',
    titleGuessed: false,
    format: 'text',
    encoding: 'utf-8',
    fileName: 'bridge.txt',
    words: 4,
    length: 21,
    revision: 1,
    hash: 'a'.repeat(64),
    part: 0,
    created: 1,
    updated: 1,
    deleted: 0,
    ...fields,
  }
}
