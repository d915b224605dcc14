/** Every way of ending a line that text files hold: CRLF, CR, next line, line and paragraph separator, vertical tab, form feed. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g

/** Control characters that no reader sees, and the byte-order mark where it is no longer one. Tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g

/** `text` with line feeds for line ends and without control characters. */
export function plainCharacters(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNSEEN, '')
}

/** The two as one line: with a space between them, unless they join without one (CJK, or a word broken at a hyphen). */
export function joinLines(before: string, after: string): string {
  return before + (joinsWithoutSpace(before, after) ? '' : ' ') + after
}

const ENDS_IN_CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]$/u
const STARTS_IN_CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

function joinsWithoutSpace(before: string, after: string): boolean {
  // Two UTF-16 units hold the last character, whatever it is: the pattern never walks the whole line.
  const end = before.slice(-2)
  // The hyphen stays: only a dictionary knows whether “well-” and “known” were one word before the line ended.
  if (/[\p{L}\p{N}][-\u2010\u2014]$/u.test(end) && /^\p{L}/u.test(after)) return true
  return ENDS_IN_CJK.test(end) && STARTS_IN_CJK.test(after)
}
