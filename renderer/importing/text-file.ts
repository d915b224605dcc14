import { fail, succeed } from '../domain/result'
import { plainCharacters } from './characters'
import { type Decoded, decode, decodeAs } from './decode'
import { splitFrontMatter } from './markdown/front-matter'
import { markdownDrafts } from './markdown/markdown'
import { isTooTangled } from './markdown/markdown-limits'
import { plainTextDrafts } from './plain-text/plain-text'
import type { Reading, ReadingResult } from './reading'

/** The text of a file whose bytes are text, or the sentence that they are not. `chosen` is an encoding that a person chose. */
export function decodeText(
  bytes: Uint8Array,
  chosen: string | null,
  declared: string | null = null,
): { ok: true; value: Decoded } | { ok: false; failure: { problem: 'unsupported'; message: string } } {
  const decoded = chosen === null ? decode(bytes, declared) : decodeAs(bytes, chosen)
  const controls = shareOfControls(decoded.text)
  const isGuess = decoded.warnings.length > 0 && decoded.encoding !== 'utf-8'
  if (controls > (isGuess ? MOST_CONTROLS_IF_GUESSED : MOST_CONTROLS)) return fail(NOT_TEXT)
  return succeed(controls > 0 ? { ...decoded, warnings: [...decoded.warnings, DROPPED] } : decoded)
}

const NOT_TEXT = {
  problem: 'unsupported',
  message: 'This is not text, or text in an encoding that Quoth doesn’t know.',
} as const
const DROPPED = 'It held control characters, which were left out.'

/** Plain text as an article. */
export function readPlainText({ text, encoding, warnings }: Decoded): ReadingResult {
  return succeed([textReading(text, encoding, warnings)])
}

function textReading(text: string, encoding: string, warnings: readonly string[]): Reading {
  return {
    drafts: plainTextDrafts(plainCharacters(text)),
    fields: {},
    format: 'text',
    encoding,
    warnings,
  }
}

/** A Markdown text, with what its front matter says, as an article. */
export function readMarkdown({ text, encoding, warnings }: Decoded): ReadingResult {
  const { fields, body, warnings: ofFrontMatter } = splitFrontMatter(plainCharacters(text))
  if (isTooTangled(body)) {
    const reading = textReading(body, encoding, [...warnings, ...ofFrontMatter, TANGLED])
    return succeed([{ ...reading, fields, format: 'markdown' }])
  }
  const drafts = markdownDrafts(body)
  return succeed([{ drafts, fields, format: 'markdown', encoding, warnings: [...warnings, ...ofFrontMatter] }])
}

const TANGLED =
  'Its Markdown is nested too deeply or crowded too closely to be read as such; it was read as plain text.'

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
