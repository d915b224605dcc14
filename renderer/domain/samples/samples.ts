import type { Annotation } from '../annotation'
import type { Article } from '../article'
import { type Code, newCode } from '../code'
import { newSpeaker, type Speaker } from '../speaker'

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
  return { ...newSpeaker('speaker-1', 'Ada Moss', [], 1), ...fields }
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
    note: '',
    part: 0,
    created: 1,
    updated: 1,
    deleted: 0,
    ...fields,
  }
}

/** A code at the top of the codebook. */
export function sampleCode(fields: Partial<Code> = {}): Code {
  return { ...newCode('code-1', 'harbour', [], 1), ...fields }
}
