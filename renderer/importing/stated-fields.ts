import type { Fields } from './reading'

/** Titles that programs give by themselves: their own name, a file's, a template's, or none. */
const NO_TITLE =
  /^(?:microsoft |untitled|no title|title$|document\s?\d*$|paper title\b|print|slide ?\d|powerpoint|layout|.*\.(?:docx?|odt|rtf|indd|qxd|qxp|pdf|tex|dvi|txt|html?|pages|pptx?|xlsx?)$)/iu

/** Accounts and machines instead of people. One word alone is an account more often than a name. */
const NO_AUTHOR = /^(?:[^\s]*|.*[@\\].*|.*\b0x[0-9a-f]{4,}\b.*|(?:default|windows|microsoft|mac|test|office) .*)$/iu

/** The title and author that a file's properties state, where a person is likely to have written them. */
export function statedFields(stated: { title: string | undefined; author: string | undefined }): Fields {
  const title = oneLine(stated.title)
  const author = oneLine(stated.author)
  return {
    ...(title !== undefined && !NO_TITLE.test(title) && { title }),
    ...(author !== undefined && !NO_AUTHOR.test(author) && { byline: author }),
  }
}

/** A language as BCP 47 writes it; undefined where it is none. */
export function languageTag(stated: string | null | undefined): string | undefined {
  const tag = stated?.trim().replaceAll('_', '-')
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag) ? tag : undefined
}

function oneLine(text: string | undefined): string | undefined {
  const line = text?.replace(/[\s\p{C}]+/gu, ' ').trim()
  return line !== undefined && line.length > 1 && line.length < 300 ? line : undefined
}
