import type { ParsedArticle } from '../domain/article'
import type { ImportFailure } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { plainCharacters } from './characters'
import { decode } from './decode'
import { assemble, type Draft } from './draft'
import { fileKind } from './file-kind'
import { splitFrontMatter } from './front-matter'
import { markdownDrafts } from './markdown'
import { isTooTangled } from './markdown-limits'
import { plainTextDrafts } from './plain-text'
import type { Fields } from './reading'
import { titleOf } from './title'
import { countWords } from './words'

/** What a text gives before its title is known. */
type Reading = { drafts: readonly Draft[]; fields: Fields; warnings: readonly string[] }

/**
 * Reads a file as an article, by its first bytes and its name. The failure's message is a sentence without the file's name:
 * `unsupported` for what is not text, `empty` for what shows none, `damaged` where reading it broke down.
 */
export function readFile(name: string, bytes: Uint8Array): Result<ParsedArticle, ImportFailure> {
  try {
    return read(name, bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail({ problem: 'damaged', message: `It could not be read to its end (${reason}).` })
  }
}

function read(name: string, bytes: Uint8Array): Result<ParsedArticle, ImportFailure> {
  if (bytes.length === 0) return fail({ problem: 'empty', message: 'There is nothing in it.' })
  const kind = fileKind(name, bytes)
  if (kind.read === 'not') return unsupported(kind.as)
  const decoded = decode(bytes)
  const controls = shareOfControls(decoded.text)
  if (decoded.encoding === 'windows-1252') {
    if (controls > MOST_CONTROLS_IF_GUESSED)
      return unsupported('not text, or text in an encoding that Quoth doesn’t know')
  } else if (controls > MOST_CONTROLS) return unsupported('not text')
  const source = plainCharacters(decoded.text)
  const reading =
    kind.read === 'markdown' ? readMarkdown(source) : { drafts: plainTextDrafts(source), fields: {}, warnings: [] }
  if (reading.drafts.length === 0) return fail({ problem: 'empty', message: 'There is no text in it.' })
  const { text, blocks, takenOut } = assemble(reading.drafts)
  return succeed({
    ...titleOf(reading.drafts, kind.read, name),
    ...reading.fields,
    ...(reading.fields.title !== undefined && { titleGuessed: false }),
    format: kind.read,
    encoding: decoded.encoding,
    words: countWords(text),
    text,
    blocks,
    takenOut,
    warnings: [...decoded.warnings, ...(controls > 0 ? [DROPPED] : []), ...reading.warnings],
  })
}

function readMarkdown(source: string): Reading {
  const { fields, body, warnings } = splitFrontMatter(source)
  if (!isTooTangled(body)) return { drafts: markdownDrafts(body), fields, warnings }
  return { drafts: plainTextDrafts(body), fields, warnings: [...warnings, TANGLED] }
}

const DROPPED = 'It held control characters, which were left out.'
const TANGLED =
  'Its Markdown is nested too deeply or crowded too closely to be read as such; it was read as plain text.'

function unsupported(as: string): Result<ParsedArticle, ImportFailure> {
  const message = `This is ${as}; Quoth reads .txt and .md so far.`
  return fail({ problem: 'unsupported', message })
}

/** More control characters than these shares mean that a file is not text; fewer are litter, and dropped. */
const MOST_CONTROLS = 0.2
const MOST_CONTROLS_IF_GUESSED = 0.005

function shareOfControls(text: string): number {
  let controls = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if ((unit < 0x20 && (unit < 9 || unit > 13)) || (unit >= 0x7f && unit < 0xa0 && unit !== 0x85)) controls += 1
  }
  return text.length === 0 ? 0 : controls / text.length
}
