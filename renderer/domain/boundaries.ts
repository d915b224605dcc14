import { type Block, blockAt } from './article'
import { graphemeAround, splitsPair } from './grapheme'
import { assertNever } from './result'
import { sentencesIn } from './sentences'

/**
 * Where a caret goes in an article's text. Offsets are UTF-16 code units into the canonical text; none that these
 * functions give lies inside a grapheme (Unicode Standard Annex 29, as Intl.Segmenter implements it).
 */
export type Granularity = 'character' | 'word' | 'sentence' | 'paragraph'
export type Direction = 'forward' | 'backward'

/**
 * How much text on either side of a caret is looked at, in UTF-16 code units. Intl.Segmenter takes time that grows with
 * the square of its input, and a paragraph may be a million characters long.
 */
const NEAR = 2_000

type Text = { text: string; blocks: readonly Block[] }

/**
 * The offset that a caret at `offset` moves to. Forward it stops at ends, backward at starts, so that extending a
 * selection by words or sentences takes them without the white space that follows.
 */
export function moveBy({ text, blocks }: Text, offset: number, granularity: Granularity, direction: Direction): number {
  const step = direction === 'forward' ? 1 : -1
  let index = blockAt(blocks, offset)
  for (let from = offset; ; ) {
    const block = blocks[index]
    if (block === undefined) return offset
    const start = granularity === 'paragraph' ? block.start : pairStart(text, Math.max(block.start, from - NEAR))
    const end = granularity === 'paragraph' ? block.end : pairStart(text, Math.min(block.end, from + NEAR))
    const stop = nearest(stopsIn(text.slice(start, end), granularity, direction), from - start, direction)
    if (stop !== undefined) return start + stop
    index += step
    const next = blocks[index]
    if (next === undefined) return direction === 'forward' ? text.length : 0
    // By characters the line feed between two blocks is a place of its own; larger steps begin just outside the block.
    if (granularity === 'character') return direction === 'forward' ? next.start : next.end
    from = direction === 'forward' ? next.start - 1 : next.end + 1
  }
}

/** How far around an offset a word or sentence is looked for that it could snap to, in UTF-16 code units. */
const SNAP = 200

/**
 * The end of a word nearest to `offset`, with or without the punctuation behind it, which ends sentences and quotes; or
 * the start of one, with or without what opens before it. Forward it gives ends and backward starts,
 * like `moveBy`; the offset's own grapheme where there is no word near.
 */
export function snapToWord(content: Text, offset: number, direction: Direction): number {
  const { start, near } = textNear(content, offset, SNAP)
  const words = stopsIn(near, 'word', direction)
  const stops = [...words, ...words.map((stop) => beyondPunctuation(near, stop, direction))]
  const distance = (stop: number) => Math.abs(start + stop - offset)
  const [first, ...others] = stops
  if (first === undefined) return graphemeAround(content.text, offset)[direction === 'forward' ? 'end' : 'start']
  return start + others.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best), first)
}

/**
 * The end of the sentence that `offset` is in or behind, with its punctuation and closing quotes; or, backward, its start.
 * The offset's own grapheme where there is no sentence near.
 */
export function snapToSentence(content: Text, offset: number, direction: Direction): number {
  const { start, near } = textNear(content, offset, NEAR)
  const stops = stopsIn(near, 'sentence', direction)
  const from = offset - start
  const stop =
    direction === 'forward'
      ? (stops.find((stop) => stop >= from) ?? stops.at(-1))
      : (stops.findLast((stop) => stop <= from) ?? stops[0])
  return stop === undefined
    ? graphemeAround(content.text, offset)[direction === 'forward' ? 'end' : 'start']
    : start + stop
}

/** What of its block stands within `reach` UTF-16 code units of an offset, and where that begins. */
function textNear({ text, blocks }: Text, offset: number, reach: number): { start: number; near: string } {
  const block = blocks[blockAt(blocks, offset)] ?? { start: offset, end: offset }
  const start = pairStart(text, Math.max(block.start, offset - reach))
  return { start, near: text.slice(start, pairStart(text, Math.min(block.end, offset + reach))) }
}

/** The stop at the far side of the punctuation that the word there is written with. */
function beyondPunctuation(text: string, stop: number, direction: Direction): number {
  const step = direction === 'forward' ? 1 : -1
  let at = stop
  while (/\p{P}/u.test(text[step === 1 ? at : at - 1] ?? '')) at += step
  return at
}

/** `[start, end)` without the white space and line feeds at either end; empty where there is nothing else. */
export function trimPassage(text: string, start: number, end: number): { start: number; end: number } {
  const passage = text.slice(start, end)
  const left = passage.length - passage.trimStart().length
  return { start: start + left, end: Math.max(start + left, start + passage.trimEnd().length) }
}

/** The places in one block where a caret stops, ascending, relative to the block's start. */
function stopsIn(text: string, granularity: Granularity, direction: Direction): number[] {
  const forward = direction === 'forward'
  switch (granularity) {
    case 'character':
      return [...Array.from(segmenter('grapheme').segment(text), ({ index }) => index), text.length]
    case 'word':
      return Array.from(segmenter('word').segment(text))
        .filter(({ isWordLike }) => isWordLike)
        .map(({ index, segment }) => (forward ? index + segment.length : index))
    case 'sentence':
      return sentencesIn(text)
        .map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }))
        .filter(({ start, end }) => start < end)
        .map(({ start, end }) => (forward ? end : start))
    case 'paragraph':
      return [forward ? text.length : 0]
    default:
      return assertNever(granularity)
  }
}

/** `offset`, or one less where that would part a surrogate pair. */
function pairStart(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset
}

function nearest(stops: readonly number[], from: number, direction: Direction): number | undefined {
  return direction === 'forward' ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from)
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(granularity: 'grapheme' | 'word'): Intl.Segmenter {
  const known = segmenters.get(granularity)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(undefined, { granularity })
  segmenters.set(granularity, made)
  return made
}
