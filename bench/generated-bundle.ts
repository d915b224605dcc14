import { anchorAt } from '../renderer/domain/anchor'
import type { Annotation } from '../renderer/domain/annotation'
import type { Block } from '../renderer/domain/article'
import { registryOf } from '../renderer/domain/registry'
import { sampleArticle, sampleCode, sampleSpeaker } from '../renderer/domain/samples/samples'
import type { Bundle } from '../renderer/exchanging/bundle'
import { generatedAnnotations, generatedText } from './generated-article'

/** When everything in a generated bundle was made, in milliseconds since 1970. */
export const NOW = Date.UTC(2026, 0, 1)

/** An article of so many words, called “Exchanged”, with so many annotations by speakers, with verdicts, notes and tags. */
export function generatedBundle(words: number, annotated: number): Bundle {
  // An emoji early on: offsets in code points differ from UTF-16 for all that follows.
  const text = `😀 ${generatedText('Exchanged', words).trim().replace(/\n+/g, '\n')}`
  const names = [...new Set(generatedAnnotations(text, 200).flatMap(({ speaker }) => speaker?.name ?? []))]
  const speakers = names.map((name, i) => sampleSpeaker({ id: uuid(`1${i}`), name }))
  const codes = ['safety', 'cost', 'works'].map((name, i) => sampleCode({ id: uuid(`2${i}`), name }))
  const article = sampleArticle({
    id: uuid('3'),
    title: 'Exchanged',
    url: 'https://example.org/exchanged',
    length: text.length,
  })
  const annotations = generatedAnnotations(text, annotated).map(({ kind, start, end, speaker }, i): Annotation => {
    const said = speakers.find(({ name }) => name === speaker?.name)
    return {
      id: uuid(`4${i}`),
      article: article.id,
      revision: 1,
      kind,
      anchor: anchorAt(text, start, end),
      ...(said === undefined ? {} : { speaker: said.id, speech: 'direct' }),
      ...(kind === 'claim' ? { verdict: 'refuted' } : {}),
      note: i % 3 === 0 ? `Note ${i}\n\n- *why*` : '',
      tags: codes.slice(0, i % 3).map(({ id }) => id),
      created: NOW + i,
      updated: NOW + i,
      deleted: 0,
    }
  })
  return {
    articles: [
      {
        article,
        content: { article: article.id, revision: 1, text, blocks: blocksOf(text), takenOut: [] },
        annotations,
      },
    ],
    registry: registryOf({ speakers, codes, scales: [], links: [] }),
  }
}

function blocksOf(text: string): Block[] {
  let start = 0
  return text.split('\n').map((line) => {
    const block: Block = { kind: 'paragraph', start, end: start + line.length, marks: [] }
    start += line.length + 1
    return block
  })
}

function uuid(name: string): string {
  return `00000000-0000-4000-8000-${name.padStart(12, '0')}`
}
