import {
  beginsWithBy,
  isNameLabel,
  isPerson,
  LONGEST_NAME,
  nameAfterDay,
  namesIn,
  onlyNames,
  onlyPeople,
} from './byline-names'

/** A short line of a page, the text after it, whether it is a headline, and whether it stands before the article. */
export type Line = { text: string; next: string; isHeadline: boolean; isBefore: boolean }

/** “Author: Ann Example” and “12 May by Ann Example”, anywhere in a short line. */
const LABELLED =
  /(?:^|[\s|·•,])(?:(?:[Aa]utor(?:in)?|[Aa]uthor|[Aa]uteur|[Aa]utore|[Vv]erfasser(?:in)?|[Bb]y|[Vv]on|[Tt]ext)\s?:|(?<=\d.{0,12}\s)(?:by|von|par|por))\s+(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})(?!\p{L}|\s?:)/u

/** The same in Chinese and Japanese: writer, reporter, text, and last who is answerable for the edition. */
const LABELLED_EAST_ASIAN =
  /(?:作者|撰文|撰稿|记者|記者|執筆|取材・文|文|责任编辑|責任編輯)\s*[：:／/]\s*([\p{Script=Han}\p{Script=Katakana}・]{2,12})(?![\p{Script=Han}\p{Script=Katakana}])/u

/** What stands between a name and a day, at the end of a line or before the day: “Ann Example”, “on 3 May”. */
const BEFORE_DAY = /^(?:on|am|le|vom|el|il|den|op|em)(?:$| (?=[^.!?]{0,20}\d))/iu

/** The names that lines begin with “by” before, the likeliest lines first. */
export function* signedLines(lines: readonly Line[]): Generator<string[]> {
  for (const { text, isHeadline } of lines) {
    if (isHeadline || text.length > 2 * LONGEST_NAME || !beginsWithBy(text)) continue
    if (text.length <= LONGEST_NAME) yield onlyPeople(text)
    // “By Ann Example, senior editor for everything”: the name before its office.
    yield onlyPeople(text.split(',')[0] ?? '')
  }
}

/** The names that a word for an author stands before, on the line above or on the same one. */
export function* labelledLines(lines: readonly Line[]): Generator<string[]> {
  for (const { text, next } of lines) if (isNameLabel(text)) yield onlyNames([next])
  for (const { text } of lines) {
    if (text.length > 2 * LONGEST_NAME) continue
    const name = LABELLED.exec(text)?.[1]
    if (name !== undefined) yield onlyNames([name])
    const eastAsian = LABELLED_EAST_ASIAN.exec(text)?.[1]
    if (eastAsian !== undefined) yield [eastAsian]
  }
}

/** The names that stand beside a day: after it on its line, or on the line above it where that is a name and nothing else. */
export function* datedLines(lines: readonly Line[]): Generator<string[]> {
  for (const { text } of lines) yield onlyPeople(nameAfterDay(text) ?? '')
  for (const { text, next, isHeadline, isBefore } of lines)
    if (isBefore && !isHeadline && isPerson(text) && BEFORE_DAY.test(next)) yield namesIn(text)
}
