import type { ParsedArticle } from '../domain/article'
import { withoutBoilerplate } from './boilerplate'
import { assemble } from './draft'
import { plainAddress } from './plain-address'
import type { Reading } from './reading'
import { titleOf, withoutTitle } from './title'
import { countWords } from './words'

/**
 * The article that a reading makes, whatever its format: boilerplate and the title's second showing taken out, a title
 * found where none is stated. Null where it shows no text. `name` is the file's.
 */
export function articleOf(reading: Reading, name: string): ParsedArticle | null {
  const { fields, format, encoding, warnings, collection } = reading
  const cleaned = withoutBoilerplate(reading.drafts)
  const kept = cleaned.filter(({ out }) => out === undefined)
  if (kept.length === 0) return null
  const { url: stated, ...described } = fields
  const url = plainAddress(stated ?? '')
  const titled = {
    ...titleOf(kept, format, name),
    ...described,
    ...(fields.title !== undefined && { titleGuessed: false }),
  }
  const { text, blocks, takenOut } = assemble(withoutTitle(cleaned, titled.title, format))
  return {
    ...titled,
    ...(url !== undefined && { url }),
    ...(collection !== undefined && { collection }),
    format,
    encoding,
    words: countWords(text),
    text,
    blocks,
    takenOut,
    warnings,
  }
}
