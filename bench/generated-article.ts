/** A passage as `annotate` reads it. */
export type GeneratedAnnotation = {
  kind: 'claim' | 'quote' | 'highlight'
  start: number
  end: number
  exact: string
  speaker?: { name: string }
}

const VOCABULARY = (
  'the of and to in a that it was said for on with as at by from they were had not but this which one would about after ' +
  'report council bridge mayor company minister evidence inspection yesterday government workers according statement river ' +
  'because although investigation published, announced denied warned residents, thousand million percent officials morning ' +
  'unprecedented infrastructure responsibility engineers meeting, letter question answer reporters agreement parliament'
).split(' ')
const SPEAKERS = 'Voss Reyes Linden Okafor Haas Moreau Tanaka Silva Novak Berg Keller Adeyemi'.split(' ')

/** A text of so many words in paragraphs as a newspaper has them, under a title. The same every time. */
export function generatedText(title: string, words: number): string {
  const random = randomNumbers(1)
  const paragraphs = [title]
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 35 + Math.floor(random() * 60))
    left -= length
    const chosen = Array.from({ length }, () => VOCABULARY[Math.floor(random() * VOCABULARY.length)] ?? '')
    const sentences = chosen.map((word, i) => (i % 17 === 0 ? capitalised(word) : i % 17 === 16 ? `${word}.` : word))
    paragraphs.push(`${sentences.join(' ')}.`)
  }
  return `${paragraphs.join('\n\n')}\n`
}

/** So many annotations of three to seven words each, evenly spread over a text whose paragraphs are its lines. */
export function generatedAnnotations(text: string, many: number): GeneratedAnnotation[] {
  const random = randomNumbers(2)
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
  return Array.from({ length: many }, (_, i) => {
    const first = words[Math.floor((i * words.length) / many) + Math.floor(random() * 3)]
    const last = words[Math.floor((i * words.length) / many) + 3 + Math.floor(random() * 5)]
    const start = (first ?? words[0])?.start ?? 0
    const line = text.indexOf('\n', start)
    const end = Math.min(last?.end ?? text.length, line === -1 ? text.length : line)
    const kind = (['claim', 'quote', 'claim', 'quote', 'highlight'] as const)[i % 5] ?? 'claim'
    const name = SPEAKERS[Math.floor(random() * SPEAKERS.length)]
    return {
      kind,
      start,
      end,
      exact: text.slice(start, end),
      ...(name && kind !== 'highlight' ? { speaker: { name } } : {}),
    }
  })
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** Numbers in [0, 1) that look random, and are the same every time (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
