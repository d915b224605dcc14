import { fail, succeed } from '../../domain/result'
import type { ReadingResult } from '../reading'
import { statedFields } from '../stated-fields'
import { encodingOf } from './code-pages'
import { RtfDocument } from './document'
import { tokensOf } from './tokens'

/**
 * Reads a rich text document (.rtf) as an article. By our own hand after the RTF 1.9.1 specification, since the libraries for
 * browsers draw documents, and run the cells of a table together.
 */
export function readRtf(_name: string, bytes: Uint8Array): ReadingResult {
  const document = new RtfDocument()
  for (const token of tokensOf(bytes)) document.take(token)
  const drafts = document.drafts()
  if (drafts.length === 0) return fail({ problem: 'empty', message: 'There is no text in it.' })
  const fields = statedFields({ title: document.title, author: document.author })
  return succeed([{ drafts, fields, format: 'rtf', encoding: encodingOf(document.codePage), warnings: [] }])
}
