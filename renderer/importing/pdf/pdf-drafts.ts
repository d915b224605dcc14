import { type BlockShape, type Draft, tidy } from '../draft'
import { isFurniture } from '../furniture'
import { inReadingOrder } from './columns'
import { flowsOf } from './flow'
import { type Joiner, joinerFor } from './joining'
import type { Line } from './line'
import { type PageLines, pageFurniture } from './page-furniture'
import { BULLET, endsSentence, type Paragraph, paragraphsOf } from './paragraph'

/** A paragraph on its way into a draft; `furniture` where it belongs to a page. */
type Piece = Paragraph & { furniture: boolean }

/** The drafts that the lines of a document's pages make. */
export function pdfDrafts(pages: readonly PageLines[]): Draft[] {
  const furniture = pageFurniture(pages, usualType(pages.flatMap((page) => page.lines)).size)
  const body = pages.map(({ lines }) => inReadingOrder(lines.filter((line) => !furniture.has(line))))
  const all = body.flat()
  const usual = usualType(all)
  const pieces: Piece[] = []
  pages.forEach(({ lines }, page) => {
    for (const line of lines) {
      if (furniture.has(line)) pieces.push({ ...alone(line), furniture: true })
    }
    for (const flow of flowsOf(body[page] ?? [])) {
      paragraphsOf(flow).forEach((paragraph, index) => {
        const open = index === 0 ? openPiece(pieces, paragraph, usual.size) : undefined
        if (open) {
          open.lines.push(...paragraph.lines)
          open.short = paragraph.short
        } else pieces.push({ ...paragraph, furniture: false })
      })
    }
  })
  const join = joinerFor(all.map((line) => line.text))
  const levels = headingSizes(pieces, usual.size)
  return pieces.flatMap((piece) => tidy(draftOf(piece, join, usual, levels)) ?? [])
}

function alone(line: Line): Paragraph {
  return { lines: [line], size: line.size, font: line.font, uniform: line.uniform, short: true }
}

/** How many pieces back an open paragraph is looked for: over notes, captions and what belongs to the pages. */
const LOOK_BACK = 12

/** The piece that a column's first paragraph goes on with, in a column or on a page before; undefined where none is open. */
function openPiece(pieces: readonly Piece[], next: Paragraph, usual: number): Piece | undefined {
  const [line] = next.lines
  if (!line || line.cells || BULLET.test(line.text)) return undefined
  for (let index = pieces.length - 1; index >= Math.max(0, pieces.length - LOOK_BACK); index -= 1) {
    const piece = pieces[index]
    const last = piece?.lines.at(-1)
    if (!piece || !last || piece.furniture) continue
    if (Math.abs(piece.size - next.size) > usual * 0.08 || piece.lines[0]?.rtl !== line.rtl) {
      if (piece.size < usual * 0.95 && next.size > piece.size) continue
      return undefined
    }
    if (last.turn !== line.turn || last.cells || endsSentence(last.text)) return undefined
    const goesOn = /^\p{Ll}/u.test(line.text) || /\p{L}[-\u00ad\u2010]$|,$/u.test(last.text)
    // Further down the same column only the size of the letters parted them: a word set larger, a raised figure.
    if (last.page === line.page && line.y > last.y - last.size * 0.5 && line.start < last.end) {
      return goesOn && line.y - last.y < 2 * last.size ? piece : undefined
    }
    if (goesOn) return piece
    // Full lines of prose go on; two labels side by side don’t.
    return !piece.short && last.end - last.start > 10 * last.size && piece.lines.length + next.lines.length > 2
      ? piece
      : undefined
  }
  return undefined
}

type Type = { size: number; font: string }

/** The size and the font of most of the characters. */
function usualType(lines: readonly Line[]): Type {
  const most = (key: (line: Line) => string): string => {
    const lengths = new Map<string, number>()
    for (const line of lines) lengths.set(key(line), (lengths.get(key(line)) ?? 0) + line.text.length)
    return [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as const)[0]
  }
  return { size: Number(most((line) => line.size.toFixed(1))), font: most((line) => line.font) }
}

/** Longer than this, in UTF-16 units, large type is a paragraph all the same. */
const LONGEST_HEADING = 250
const LARGER = 1.12
/** A sentence set in type larger than the text's by less than this is a summary and no heading. */
const MUCH_LARGER = 1.6

function isLarge({ size, lines, furniture }: Piece, usual: number): boolean {
  const length = lines.reduce((sum, line) => sum + line.text.length, 0)
  return (
    !furniture &&
    size > usual * LARGER &&
    length <= LONGEST_HEADING &&
    (length < 60 || size > usual * MUCH_LARGER || !/(?<![.…])[.]$/u.test(lines.at(-1)?.text ?? '')) &&
    lines.some((line) => /\p{L}{2}/u.test(line.text))
  )
}

/** The sizes that headings are set in, largest first. */
function headingSizes(pieces: readonly Piece[], usual: number): number[] {
  const sizes = pieces.filter((piece) => isLarge(piece, usual)).map((piece) => Math.round(piece.size))
  return [...new Set(sizes)].sort((a, b) => b - a)
}

/** Whether a line in a type of its own is worded as headings are: words, a capital first, no full stop. */
function readsLikeHeading(text: string): boolean {
  if (text.length >= 120 || isFurniture(text) || /[=<>]/u.test(text)) return false
  return (
    /^["“'‘’«(]?[\p{Lu}\p{Lo}\d]/u.test(text) &&
    /\p{L}{3}/u.test(text) &&
    !/(?:(?<![.…])[.]|[,;:])["'”’»)\]]*$/u.test(text)
  )
}

/** Whether a short line is set in capitals throughout, as the headings of papers are. */
function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /(?:\p{Lu}[^\p{L}]*){6}/u.test(text) && text.length < 80 && readsLikeHeading(text)
}

/** A mark before an item, which the item's shape says already. */
const BULLET_MARK = /^[•▪▫◦●○■□‣⁃∙]\s+(?=\S)/u

const LEVELS = [1, 2, 3, 4, 5, 6] as const

function draftOf(piece: Piece, join: Joiner, usual: Type, levels: readonly number[]): Draft {
  const text = join(piece.lines.map((line) => line.text))
  if (piece.furniture) return { shape: { kind: 'paragraph' }, text, marks: [], out: 'page' }
  const shape = shapeOf(piece, text, usual, levels)
  return { shape, text: shape.kind === 'list-item' ? text.replace(BULLET_MARK, '') : text, marks: [] }
}

function shapeOf(piece: Piece, text: string, usual: Type, levels: readonly number[]): BlockShape {
  if (isLarge(piece, usual.size)) {
    return { kind: 'heading', level: LEVELS[Math.min(5, levels.indexOf(Math.round(piece.size)))] ?? 6 }
  }
  if (BULLET_MARK.test(text)) return { kind: 'list-item', ordered: false, depth: 0, number: 1 }
  // A short line alone, in another type than the text’s: bold or italic, which pdf.js doesn’t tell apart.
  const set =
    piece.uniform &&
    !piece.lines.some((line) => line.cells) &&
    piece.font !== usual.font &&
    piece.size > usual.size * 0.95
  if (set && piece.lines.length <= 2 && readsLikeHeading(text)) {
    return { kind: 'heading', level: LEVELS[Math.min(5, levels.length)] ?? 6 }
  }
  if (piece.lines.length <= 2 && isCapitals(text))
    return { kind: 'heading', level: LEVELS[Math.min(5, levels.length)] ?? 6 }
  return { kind: 'paragraph' }
}
