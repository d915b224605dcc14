import { expect, it } from 'vitest'
import type { BlockShape } from '../draft'
import { beneathHeadline } from './beneath-headline'
import type { DomBlock } from './block-writer'

const QUESTION = 'Does anybody know when the new dyke will be finished? The council does not say.'

// What stands beneath a heading is told by the order of the blocks alone.
function block(text: string, shape: BlockShape = { kind: 'paragraph' }): DomBlock {
  const element: Element = Object.create(null)
  return { draft: { shape, text, marks: [] }, element, linked: 0 }
}

function beneath(title: string): string[] {
  const blocks = [
    block('Read in our magazine what else happens on the coast, week after week, for two coins.'),
    block('When will the dyke be finished?', { kind: 'heading', level: 2 }),
    block('ann, 3 May'),
    block(QUESTION),
    block('Answers', { kind: 'heading', level: 2 }),
    block('Next year, as far as I know; but then I only read it in the paper, like everybody.'),
  ]
  return [...beneathHeadline(blocks, title)].map(({ draft }) => draft.text)
}

it('gives the sentences between the headline and the next heading', () => {
  expect(beneath('When will the dyke be finished? – Harbour forum')).toEqual([QUESTION])
})

it('gives nothing where no heading says the title', () => {
  expect(beneath('Harbour forum')).toEqual([])
})
