import type { PhrasingContent } from 'mdast'

/** The formats that Markdown can give to words, in the order in which they are written around them. */
export const FORMATS = ['bold', 'italic', 'strikethrough'] as const
export type Format = (typeof FORMATS)[number]

/** A piece of a line with all the formats that lie over it. `space` is what nobody sees a format on. */
export type Piece =
  | { kind: 'words'; content: PhrasingContent; formats: readonly Format[] }
  | { kind: 'space'; content: PhrasingContent }
  | { kind: 'link'; url: string; title: string | null; pieces: readonly Piece[] }

/**
 * Pieces as Markdown has them: what lies over several of them is written once around all, the longest outermost. Space
 * at the edge of a format stands outside of it, since Markdown opens and closes formats only at words.
 */
export function nestFormats(pieces: readonly Piece[]): PhrasingContent[] {
  return nest(pieces, [])
}

function nest(pieces: readonly Piece[], applied: readonly Format[]): PhrasingContent[] {
  const nested: PhrasingContent[] = []
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i]
    if (piece === undefined) break
    const { format, length } = longestFormat(pieces, i, applied)
    if (format !== null) {
      nested.push(wrap(format, nest(pieces.slice(i, i + length), [...applied, format])))
      i += length
      continue
    }
    if (piece.kind === 'link') {
      const { url, title } = piece
      nested.push({ type: 'link', url, title, children: nest(piece.pieces, applied) })
    } else push(nested, piece.content)
    i += 1
  }
  return nested
}

/** The format that opens at `start` and goes on longest, and over how many pieces; null where none opens there. */
function longestFormat(
  pieces: readonly Piece[],
  start: number,
  applied: readonly Format[],
): { format: Format | null; length: number } {
  let longest: { format: Format | null; length: number } = { format: null, length: 0 }
  for (const format of FORMATS) {
    if (applied.includes(format)) continue
    let end = start
    for (let i = start; i < pieces.length; i++) {
      const piece = pieces[i]
      if (piece === undefined || (piece.kind !== 'space' && !has(piece, format))) break
      if (piece.kind !== 'space') end = i + 1
      else if (i === start) break
    }
    if (end - start > longest.length) longest = { format, length: end - start }
  }
  return longest
}

function has(piece: Piece, format: Format): boolean {
  if (piece.kind === 'words') return piece.formats.includes(format)
  if (piece.kind === 'space') return false
  const words = piece.pieces.filter(({ kind }) => kind !== 'space')
  return words.length > 0 && words.every((inner) => has(inner, format))
}

function wrap(format: Format, children: PhrasingContent[]): PhrasingContent {
  switch (format) {
    case 'bold':
      return { type: 'strong', children }
    case 'italic':
      return { type: 'emphasis', children }
    case 'strikethrough':
      return { type: 'delete', children }
  }
}

/** Two words beside each other are one: two pieces of code would open and close each other. */
function push(nested: PhrasingContent[], content: PhrasingContent): void {
  const last = nested.at(-1)
  if (last?.type === 'text' && content.type === 'text') last.value += content.value
  else if (last?.type === 'inlineCode' && content.type === 'inlineCode') last.value += content.value
  else nested.push({ ...content })
}
