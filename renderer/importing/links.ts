import type { ImportFailure } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { extensionOf } from './file-kind'
import type { ReadingResult } from './reading'
import { decodeXml, elementsNamed, parseXml } from './xml'

/** Reads a shortcut to a page (.url of Windows, .webloc of macOS): its address, named as the file is. Nothing is fetched. */
export function readLink(name: string, bytes: Uint8Array): ReadingResult {
  const text = decodeXml(bytes)
  if (text.startsWith('bplist')) return fail(BINARY)
  const found = extensionOf(name) === 'webloc' || text.trimStart().startsWith('<') ? fromWebloc(text) : fromUrl(text)
  if (!found.ok) return found
  const href = found.value
  const extension = extensionOf(name)
  const title = (extension === '' ? name : name.slice(0, -extension.length - 1)).trim()
  return succeed([
    {
      drafts: [
        { shape: { kind: 'paragraph' }, text: href, marks: [{ kind: 'link', start: 0, end: href.length, href }] },
      ],
      fields: { ...(title !== '' && { title }), url: href },
      format: 'link',
      encoding: 'utf-8',
      warnings: ['It is only a link: the page it leads to was not fetched. Save that page as a file to read it.'],
    },
  ])
}

const BINARY: ImportFailure = {
  problem: 'unsupported',
  message: 'It is a link in Apple’s binary form; open it in the browser and save the page instead.',
}
const NO_LINK: ImportFailure = { problem: 'empty', message: 'There is no link to a web page in it.' }

/** The address in the section [InternetShortcut] of an INI file. */
function fromUrl(text: string): Result<string, ImportFailure> {
  let inside = false
  for (const line of text.split(/\r\n?|\n/u)) {
    if (line.startsWith('[')) inside = /^\[InternetShortcut\]/iu.test(line)
    else if (inside && /^URL\s*=/iu.test(line)) return webAddress(line.slice(line.indexOf('=') + 1))
  }
  return fail(NO_LINK)
}

/** The address under the key URL of a property list. */
function fromWebloc(text: string): Result<string, ImportFailure> {
  const list = parseXml(text)
  if (list === null) return fail({ problem: 'damaged', message: 'It is damaged: its XML is not well formed.' })
  const key = elementsNamed(list, 'key').find((element) => element.textContent === 'URL')
  return webAddress(key?.nextElementSibling?.textContent ?? '')
}

function webAddress(written: string): Result<string, ImportFailure> {
  const address = URL.parse(written.trim())
  return address && /^https?:$/u.test(address.protocol) ? succeed(address.href) : fail(NO_LINK)
}
