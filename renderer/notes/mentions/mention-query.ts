import type { MentionKind } from '../../domain/note-link'

/** A mention that is being typed: what it is of, the words typed for it, and where its sign begins (a UTF-16 offset). */
export type MentionQuery = { kind: MentionKind; words: string; start: number }

/** The longest that is taken for a mention still being typed, in UTF-16 units. */
const LONGEST = 60

/** What stands before a sign: the beginning, a space or an opening bracket or quotation mark, so that a@b.org is none. */
const TYPED: readonly { kind: MentionKind; pattern: RegExp }[] = [
  { kind: 'claim', pattern: /\[\[([^[\]\n]*)$/u },
  { kind: 'speaker', pattern: /(?<=^|[\s([{“‘"'])@((?:[^\s@#[\]][^@#[\]\n]*)?)$/u },
  { kind: 'tag', pattern: /(?<=^|[\s([{“‘"'])#((?:[^\s@#[\]][^@#[\]\n]*)?)$/u },
]

/** The mention that ends where the caret is, after `text`; null where none is being typed. */
export function mentionBefore(text: string): MentionQuery | null {
  for (const { kind, pattern } of TYPED) {
    const match = pattern.exec(text)
    const words = match?.[1]
    if (match !== null && words !== undefined && words.length <= LONGEST) return { kind, words, start: match.index }
  }
  return null
}

/**
 * Whether what was typed may be the name of somebody or something new, and not the sentence that goes on after a sign: one
 * word; for a speaker also several that begin as names do, with short words such as “von” or “de la” between them.
 */
export function mayBeNew({ kind, words }: MentionQuery): boolean {
  if (kind === 'claim' || words === '' || words !== words.trimEnd()) return false
  const [first = '', ...others] = words.split(/\s+/u)
  if (!/[\p{L}\p{N}]/u.test(first)) return false
  if (others.length === 0) return true
  const last = others.at(-1) ?? ''
  return (
    kind === 'speaker' &&
    others.length < 5 &&
    isName(first) &&
    isName(last) &&
    others.every((word) => isName(word) || word.length <= 3)
  )
}

/** Letters without case, as in Arabic or Chinese, begin any word. */
function isName(word: string): boolean {
  return /^[^\p{L}]*(?:\p{Lu}|\p{Lt}|\p{Lo}|[dl]['’]\p{Lu})/u.test(word)
}
