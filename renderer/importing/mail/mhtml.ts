import type { ImportFailure } from '../../domain/problem'
import { fail, succeed } from '../../domain/result'
import { decodeHtml, readHtml } from '../html/html-file'
import type { ReadingResult } from '../reading'
import { type MimeMessage, type MimePart, mimeParts } from './mime-parts'

/** Reads a page saved with all it shows in one file (.mhtml, RFC 2557): the page itself, its frames and pictures aside. */
export async function readMhtml(_name: string, bytes: Uint8Array): Promise<ReadingResult> {
  const message = await parsed(bytes)
  const page = message?.parts.find((part) => part.type === 'text/html' || part.type === 'application/xhtml+xml')
  if (!message || !page) return fail(NO_PAGE)
  const decoded = decodeHtml(page.bytes, null, page.charset)
  if (!decoded.ok) return decoded
  const result = readHtml(decoded.value)
  if (!result.ok) return result
  const address = addressOf(message, page)
  return succeed(
    result.value.map((reading) => ({
      ...reading,
      fields: address === undefined ? reading.fields : { url: address, ...reading.fields },
      format: 'mhtml' as const,
    })),
  )
}

const NO_PAGE: ImportFailure = { problem: 'damaged', message: 'There is no web page in it that can be read.' }

async function parsed(bytes: Uint8Array): Promise<MimeMessage | null> {
  try {
    return await mimeParts(bytes)
  } catch {
    // Parts nested too deep, or headers without end: the library refuses them.
    return null
  }
}

/** Where the page was, as the program that saved it notes. */
function addressOf(message: MimeMessage, page: MimePart): string | undefined {
  const stated = [
    message.headers.get('snapshot-content-location'),
    page.headers.get('content-location'),
    message.headers.get('content-location'),
  ]
  return stated.map((address) => address?.trim() ?? '').find((address) => /^https?:\/\/\S+$/iu.test(address))
}
