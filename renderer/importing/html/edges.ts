import type { TakenOutReason } from '../../domain/article'
import { isSentence, linkDensity, widthOf } from './block-features'
import type { DomBlock } from './block-writer'

/** A year, a time of day or a day with dots, and the words before a name: what stands on a line of dates and names. */
const DATED =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d{2}\b|^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]a|[Dd]oor|[Aa]v|[Aa]f|[Oo]d|Text) \p{Lu}/u

/** A day in figures at the beginning: what else the line says, a name or subjects, belongs to it. */
const DAY_FIRST = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/

/** A line at an edge of the article that is linked to a larger share than this leads away from it. */
const MOST_LINKED = 0.8

/** Takes out what stands before the first sentence (title, dates, names) and after the last, and headings of nothing. */
export function trimEdges(verdicts: Map<DomBlock, 'in' | TakenOutReason>, title: string, core: Element | null): void {
  const inside = [...verdicts].flatMap(([block, verdict]) => (verdict === 'in' ? [block] : []))
  const first = inside.findIndex((block) => isSentence(block) && block.draft.shape.kind !== 'heading')
  inside.forEach((block, index) => {
    const { shape, text } = block.draft
    const heading = shape.kind === 'heading'
    if (index < first) {
      if (heading && (shape.level === 1 || same(text, title))) verdicts.set(block, 'page')
      else if (linkDensity(block) > MOST_LINKED) verdicts.set(block, 'page')
      else if (shape.kind === 'paragraph' && isCredit(text, core?.contains(block.element) ?? false))
        verdicts.set(block, 'credit')
    } else if (heading && shape.level === 1 && same(text, title)) verdicts.set(block, 'page')
  })
  for (let index = inside.length - 1; index > first && first >= 0; index -= 1) {
    const block = inside[index]
    if (!block) break
    const { shape, text } = block.draft
    const label =
      shape.kind === 'paragraph' &&
      widthOf(text) < 60 &&
      (linkDensity(block) > MOST_LINKED ||
        /[:?»>]$/u.test(text) ||
        (!core?.contains(block.element) && !/[.!…。！？؟”"»)]$/u.test(text)))
    if (!label && (shape.kind !== 'heading' || /[.!…。！？؟]$/u.test(text))) break
    verdicts.set(block, 'page')
  }
  withoutEmptyHeadings(verdicts)
}

/** Whether a line before the first sentence says who and when; a short one outside the article's container is none of it either. */
function isCredit(text: string, within: boolean): boolean {
  const width = widthOf(text)
  if (width < 120 && DAY_FIRST.test(text)) return true
  return width < 80 && (DATED.test(text) || (width < 40 && !within))
}

/** A heading whose whole section was taken out goes with it. */
function withoutEmptyHeadings(verdicts: Map<DomBlock, 'in' | TakenOutReason>): void {
  let heading: DomBlock | undefined
  let reason: TakenOutReason | undefined
  for (const [block, verdict] of verdicts) {
    const { shape } = block.draft
    if (verdict !== 'in') {
      if (heading && (verdict === 'promotion' || verdict === 'page')) reason ??= verdict
      continue
    }
    const above = heading?.draft.shape
    const ends = shape.kind === 'heading' && above?.kind === 'heading' && shape.level <= above.level
    if (heading && reason !== undefined && ends) verdicts.set(heading, reason)
    heading = shape.kind === 'heading' ? block : undefined
    reason = undefined
  }
}

function same(text: string, title: string): boolean {
  const bare = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const [a, b] = [bare(text), bare(title)]
  return a.length > 5 && b.includes(a)
}
