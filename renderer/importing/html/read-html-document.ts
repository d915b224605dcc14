import { fail, succeed } from '../../domain/result'
import type { Draft } from '../draft'
import type { ReadingResult } from '../reading'
import { articleBody, totalMass } from './article-body'
import { linesAround } from './article-lines'
import { isSentence } from './block-features'
import type { DomBlock } from './block-writer'
import { blocksOf } from './dom-blocks'
import { fieldsOf } from './fields'
import { fieldWarnings } from './fields-warnings'
import { headingsOf } from './headings'
import { isInterpreterMessage } from './interpreter-messages'
import { linkedArticle } from './json-ld'
import { withoutNamedProperties } from './page-clone'
import { revealText } from './reveal-text'

/**
 * Reads a page as an article: its sentences, everything else that the page shows out in its place, and what the page says
 * of itself. `empty` where it shows no text at all.
 * @param document an inert document of DOMParser's; names of its fields and pictures that could pass for properties are dropped
 * @param encoding the WHATWG label of the encoding that its bytes were in
 */
export function readHtmlDocument(document: Document, encoding: string): ReadingResult {
  withoutNamedProperties(document)
  const { body } = document
  const linked = linkedArticle(document)
  const address = document.querySelector('link[rel~="canonical" i], base[href]')?.getAttribute('href') ?? undefined
  const blocks = body ? shownBlocks(document, address) : []
  if (!blocks.some(({ draft }) => draft.out === undefined)) return fail({ problem: 'empty', message: NOTHING })
  const { of, found } = articleBody(document, blocks, (linked?.headline ?? document.title).slice(0, 400), linked?.body)
  const first = blocks.findIndex(
    (block) => of.get(block) === 'in' && isSentence(block) && block.draft.shape.kind !== 'heading',
  )
  const fields = fieldsOf(
    document,
    linked,
    linesAround(blocks, first, of),
    blocks[first]?.element,
    headingsOf(blocks, first, of),
  )
  const drafts = blocks.map((block): Draft => {
    const verdict = of.get(block) ?? 'page'
    const { shape, text, marks } = block.draft
    return verdict === 'in' ? { shape, text, marks } : { shape, text, marks, out: verdict }
  })
  const length = drafts.reduce((sum, { text, out }) => sum + (out === undefined ? text.length : 0), 0)
  const warnings = [...(found && length >= SHORTEST ? [] : [UNSURE]), ...fieldWarnings(linked)]
  return succeed([{ drafts, fields, format: 'html', encoding, warnings }])
}

/** The blocks that the page shows, or those that it keeps until a script shows them, where they are nearly all of its text. */
function shownBlocks(document: Document, base: string | undefined): DomBlock[] {
  const shown = articleBlocks(document.body, base)
  const mass = totalMass(shown)
  if (mass > LITTLE) return shown
  revealText(document)
  const all = articleBlocks(document.body, base)
  return totalMass(all) > 3 * mass ? all : shown
}

/** The blocks of a page, those out that the program wrote that made it. */
function articleBlocks(body: HTMLElement, base: string | undefined): DomBlock[] {
  return blocksOf(body, base).map((block) =>
    isInterpreterMessage(block.draft) ? { ...block, draft: { ...block.draft, out: 'page' } } : block,
  )
}

/** Less running text than this, in UTF-16 units, may be all that a page shows before its script runs. */
const LITTLE = 1500
/** An article shorter than this, in UTF-16 units, is probably what is left of one behind a paywall. */
const SHORTEST = 100
const NOTHING = 'The page shows no text.'
const UNSURE = 'No article was recognised on this page; it may be cut short. What text there is was kept.'
