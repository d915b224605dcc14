import { expect, it } from 'vitest'
import { linesAround } from './article-lines'
import type { DomBlock } from './block-writer'
import type { Verdict } from './verdict'

// Lines are told by their places alone, and ask nothing of their elements.
function block(text: string): DomBlock {
  const element: Element = Object.create(null)
  return { draft: { shape: { kind: 'paragraph' }, text, marks: [] }, element, linked: 0 }
}

function lines(texts: [string, Verdict][], first: number): string[] {
  const blocks = texts.map(([text]) => block(text))
  const of = new Map(blocks.map((block, at) => [block, texts[at]?.[1] ?? 'page']))
  return linesAround(blocks, first, of).map(({ draft, next, isBefore }) => `${isBefore} ${draft.text} > ${next}`)
}

it('gives the lines before an article from its beginning upwards, then those after it that are none of it', () => {
  const texts: [string, Verdict][] = [
    ['Menu', 'page'],
    ['By', 'credit'],
    ['Ann Example', 'in'],
    ['The council approved the dyke.', 'in'],
    ['Nobody spoke against it.', 'in'],
    ['3 May 2026', 'credit'],
  ]
  expect(lines(texts, 3)).toEqual([
    'true Ann Example > The council approved the dyke.',
    'true By > Ann Example',
    'true Menu > By',
    'false 3 May 2026 > ',
  ])
})

it('gives the beginning of a first sentence that tells a day', () => {
  expect(lines([['Harbour, 3 May 2026 – The council approved the new dyke.', 'in']], 0)).toEqual([
    'false Harbour, 3 May 2026 – The council approved th > ',
  ])
})
