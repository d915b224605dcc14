import type { ArticleFormat } from '../domain/article'
import type { Draft } from './draft'
import { extensionOf } from './file-kind'
import { isFurniture } from './furniture'
import { firstSentence, readsLikeBody, withoutDateline } from './sentences'

/** A title, and whether it was worked out rather than given. */
export type Title = { title: string; titleGuessed: boolean }

/** About how long a title made of a sentence may be, in UTF-16 units. */
const LONGEST = 90

/**
 * The title of a text that names none itself: its first heading, else its first sentence of body text, else the file's
 * name. Only a heading of level 1 that its format marks as one is given; a plain line taken for a headline is a guess.
 */
export function titleOf(drafts: readonly Draft[], format: ArticleFormat, fileName: string): Title {
  const first = drafts[0]
  if (first?.shape.kind === 'heading') {
    return { title: first.text, titleGuessed: format === 'text' || format === 'pdf' || first.shape.level !== 1 }
  }
  const body = drafts.find(
    (draft) => draft.shape.kind === 'paragraph' && !isFurniture(draft.text) && readsLikeBody(draft.text),
  )
  if (body) return { title: shortened(firstSentence(withoutDateline(body.text))), titleGuessed: true }
  const extension = extensionOf(fileName)
  const name = extension === '' ? fileName : fileName.slice(0, -extension.length - 1)
  return { title: name.trim() === '' ? 'Untitled' : name.trim(), titleGuessed: true }
}

/** Formats in which a heading is written where it belongs, and stays there: a reader may mark it. */
const HEADED: readonly ArticleFormat[] = ['text', 'markdown', 'json']

/**
 * Drafts without the headline that they begin with: the title is shown above the text, and a document's or page's own
 * would stand there twice. Everything stays where nothing else would be left.
 */
export function withoutTitle(drafts: readonly Draft[], title: string, format: ArticleFormat): readonly Draft[] {
  const first = drafts.findIndex(({ out }) => out === undefined)
  const draft = drafts[first]
  if (draft === undefined || HEADED.includes(format)) return drafts
  const isHeadline = draft.shape.kind === 'heading' && (draft.shape.level === 1 || draft.text === title)
  const isOnly = drafts.slice(first + 1).every(({ out }) => out !== undefined)
  if (isOnly || !(isHeadline || draft.text === title)) return drafts
  return drafts.map((other) => (other === draft ? { ...other, out: 'title' as const } : other))
}

/** A sentence as a title: without its full stop, and cut after a word where it is long. */
function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence.replace(/(?<!\.)\.$/u, '')
  const cut = sentence.slice(0, LONGEST)
  const space = cut.search(/\s\S*$/u)
  // Without white space (Chinese, Thai, one endless word) any place will do, but not inside a surrogate pair.
  const whole = space > 0 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${whole.replace(/[\s,;:.–—-]+$/u, '')}…`
}
