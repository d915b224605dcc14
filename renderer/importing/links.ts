import type { ImportFailure } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { isBinaryPropertyList, stringInPropertyList } from './binary-property-list'
import { extensionOf } from './file-kind'
import type { ReadingResult } from './reading'
import { decodeXml, elementsNamed, parseXml } from './xml'

/** Reads a shortcut to a page (.url of Windows, .webloc of macOS): its address, named as the file is. Nothing is fetched. */
export function readLink(name: string, bytes: Uint8Array): ReadingResult {
  const found = isBinaryPropertyList(bytes) ? fromBinaryWebloc(bytes) : fromText(name, decodeXml(bytes))
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

const NO_LINK: ImportFailure = { problem: 'empty', message: 'There is no link to a web page in it.' }
const CUT_OFF: ImportFailure = { problem: 'damaged', message: 'It is damaged: part of it is missing or was changed.' }

function fromText(name: string, text: string): Result<string, ImportFailure> {
  return extensionOf(name) === 'webloc' || text.trimStart().startsWith('<') ? fromWebloc(text) : fromUrl(text)
}

/** The address under the key URL of a property list in Apple's binary form, which macOS writes. */
function fromBinaryWebloc(bytes: Uint8Array): Result<string, ImportFailure> {
  const url = stringInPropertyList(bytes, 'URL')
  if (url.ok) return webAddress(url.value)
  return fail(url.failure === 'damaged' ? CUT_OFF : NO_LINK)
}

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
