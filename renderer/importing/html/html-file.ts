import { succeed } from '../../domain/result'
import { type Decoded, isEncoding } from '../decode'
import { isPassage } from '../passage'
import type { ReadingResult } from '../reading'
import { decodeText } from '../text-file'
import { readHtmlDocument } from './read-html-document'
import { savedFrom } from './saved-from'

/** How much of a page is looked at for the encoding that it declares, in bytes; the HTML Standard looks at 1,024. */
const HEAD = 8192

/** A web page as an article. Its document is inert: nothing in it runs, and nothing is fetched. */
export function readHtml({ text, encoding, warnings }: Decoded): ReadingResult {
  const document = new DOMParser().parseFromString(text, 'text/html')
  const saved = savedFrom(document)
  const read = readHtmlDocument(document, encoding)
  if (!read.ok) return read
  return succeed(
    read.value.map((reading) => ({
      ...reading,
      fields: { ...(saved !== undefined && { url: saved }), ...reading.fields },
      // Of a passage there is no telling whether it is the article: it is what somebody wanted.
      warnings: isPassage(text) ? warnings : [...warnings, ...reading.warnings],
    })),
  )
}

/**
 * The text of a web page's bytes, decoded as it declares where that fits.
 * @param header the label that stands beside the page, where it is part of a message; it comes before the page's own
 */
export function decodeHtml(
  bytes: Uint8Array,
  chosen: string | null,
  header: string | null = null,
): ReturnType<typeof decodeText> {
  return decodeText(bytes, chosen, declaredEncoding(bytes, header))
}

/** The first label of an encoding there is: the header's, the XML declaration's, or one that a `meta` of the head names. */
function declaredEncoding(bytes: Uint8Array, header: string | null): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]
  const metas = new DOMParser().parseFromString(head, 'text/html').querySelectorAll('meta')
  const named = Array.from(
    metas,
    (meta) => meta.getAttribute('charset') ?? /charset\s*=\s*["']?([\w.:-]+)/i.exec(meta.content)?.[1],
  )
  return [header, xml, ...named].find((label) => label && isEncoding(label)) ?? null
}
