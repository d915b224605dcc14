import { expect, it } from 'vitest'
import type { DomBlock } from './block-writer'
import { withStated } from './stated-body'
import type { Verdict } from './verdict'

const PARAGRAPHS = [
  'The council approved the new dyke on Tuesday evening, after three hours in which nobody left the hall, and nobody spoke against it.',
  'Work on the northern part begins in spring, when the ships are out and the harbour lies empty for a week; the mayor asks for patience.',
  'The southern part waits for a second vote, since its two owners want to know first what becomes of the mill, and of the garden behind it.',
  'Read what the council decided about the swimming pool, the school and the library of the old town.',
]

// Verdicts are only looked up by their block, and ask nothing of its element.
function block(text: string, out?: 'caption'): DomBlock {
  const element: Element = Object.create(null)
  return { draft: { shape: { kind: 'paragraph' }, text, marks: [], ...(out && { out }) }, element, linked: 0 }
}

function verdicts(...of: Verdict[]): Map<DomBlock, Verdict> {
  return new Map(PARAGRAPHS.map((text, at) => [block(text), of[at] ?? 'page']))
}

const STATED = PARAGRAPHS.slice(0, 3).join(' ')

it('puts back what the article is said to hold where most of it is missing', () => {
  const of = withStated(verdicts('in', 'promotion', 'page', 'promotion'), STATED)
  expect([...of.values()]).toEqual(['in', 'in', 'in', 'promotion'])
})

it.each([
  ['says nothing of it', ['in', 'page', 'page', 'page'], undefined],
  ['says only how it begins', ['in', 'page', 'page', 'page'], PARAGRAPHS[0]],
  ['says no more than was found', ['in', 'in', 'in', 'page'], `${STATED} ${PARAGRAPHS[3]}`],
] satisfies [string, Verdict[], string | undefined][])('leaves an article alone whose page %s', (_, of, stated) => {
  expect([...withStated(verdicts(...of), stated).values()]).toEqual(of)
})

it('leaves a caption what it is', () => {
  const caption = block(PARAGRAPHS[1] ?? '', 'caption')
  expect(withStated(new Map([[caption, 'caption']]), STATED).get(caption)).toBe('caption')
})
