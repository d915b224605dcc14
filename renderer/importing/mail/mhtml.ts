import type { ImportFailure } from '../../domain/problem'
import { fail, succeed } from '../../domain/result'
import { decode } from '../decode'
import { readHtmlDocument } from '../html/read-html-document'
import type { ReadingResult } from '../reading'
import { type MimeMessage, type MimePart, mimeParts } from './mime-parts'

/** Reads a page saved with all it shows in one file (.mhtml, RFC 2557): the page itself, its frames and pictures aside. */
export async function readMhtml(_name: string, bytes: Uint8Array): Promise<ReadingResult> {
  const message = await parsed(bytes)
  const page = message?.parts.find((part) => part.type === 'text/html' || part.type === 'application/xhtml+xml')
  if (!message || !page) return fail(NO_PAGE)
  const { text, encoding } = textOf(page)
  const result = readHtmlDocument(new DOMParser().parseFromString(text, 'text/html'), encoding)
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

/** The page's text, in the encoding that its headers name, or else the page itself, or that its bytes show. */
function textOf({ charset, bytes }: MimePart): { text: string; encoding: string } {
  const decoder = decoderOf(charset) ?? decoderOf(declared(bytes))
  return decoder ? { text: decoder.decode(bytes), encoding: decoder.encoding } : decode(bytes)
}

function decoderOf(label: string | null | undefined): TextDecoder | null {
  if (!label) return null
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/** How far into a page its encoding is declared, in bytes: as far as browsers look. */
const PRESCAN = 1024

function declared(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN))
  const page = new DOMParser().parseFromString(start, 'text/html')
  const named = page.querySelector('meta[charset]')?.getAttribute('charset')
  if (named) return named
  const content = page.querySelector('meta[http-equiv="content-type" i]')?.getAttribute('content')
  return /charset\s*=\s*["']?([^\s;"']+)/iu.exec(content ?? '')?.[1] ?? null
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
