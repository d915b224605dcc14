import type { ArticleFormat } from '../domain/article'
import type { ImportFailure } from '../domain/problem'
import { isBinaryPropertyList } from './binary-property-list'
import { zipNames } from './zip/zip'

/** How a file is read: as an article's format, as an archive of files, or not at all, and then why. */
export type FileKind = { read: ArticleFormat | 'archive' | 'text-like' } | { read: 'not'; failure: ImportFailure }

/** What Quoth reads, as a sentence for those who brought something else. */
const READS =
  'Quoth reads text, Markdown, web pages, PDF, Word (.docx), OpenDocument, RTF, EPUB, e-mails and zip files.'

/** Formats known by their first bytes that hold no article. */
const REFUSED: readonly { bytes: readonly number[]; as: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], as: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], as: 'a picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], as: 'a picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], as: 'a picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], as: 'a picture' },
  { bytes: [0x52, 0x49, 0x46, 0x46], as: 'a picture, sound or film' },
  { bytes: [0x49, 0x44, 0x33], as: 'a sound recording' },
  { bytes: [0x4f, 0x67, 0x67, 0x53], as: 'a sound recording' },
  { bytes: [0x1f, 0x8b], as: 'a compressed file' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], as: 'a compressed file' },
  { bytes: [0x52, 0x61, 0x72, 0x21], as: 'a compressed file' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], as: 'a database' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], as: 'a program' },
]

/** What holds an old Office document, and also a new one that has a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

/** The format of a text by the name it goes under, where its own words don't say. */
const BY_NAME: ReadonlyMap<string, ArticleFormat> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['xml', 'html'],
  ['mhtml', 'mhtml'],
  ['mht', 'mhtml'],
  ['eml', 'mail'],
  ['json', 'json'],
  ['url', 'link'],
  ['webloc', 'link'],
])

/**
 * Tells by its first bytes how a file is to be read, whatever it is called; for what may be text, its name is asked, and
 * where that says nothing either it is `text-like`: {@link textFormat} looks at its words.
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const starts = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  const refused = REFUSED.find(({ bytes: signature }) => starts(signature))
  if (refused !== undefined) return not('unsupported', `This is ${refused.as}. ${READS}`)
  if (starts(COMPOUND_FILE)) return compoundFile(bytes)
  if (indexOf(bytes.subarray(0, 1024), '%PDF-') !== -1) return { read: 'pdf' }
  if (starts([0x7b, 0x5c, 0x72, 0x74, 0x66])) return { read: 'rtf' }
  if (isBinaryPropertyList(bytes)) return { read: 'link' }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x09) return zipKind(name, bytes)
  const extension = extensionOf(name)
  // A file that is called a document, and is none, was cut off or is something else: its bytes are no text to be read.
  if (['docx', 'odt', 'epub', 'pdf', 'zip', 'qdpx'].includes(extension))
    return not('damaged', `It is called .${extension}, but it is no such file: it is damaged, or something else.`)
  return { read: BY_NAME.get(extension) ?? 'text-like' }
}

/** The format that a text shows by its first words, where neither its bytes nor its name did. */
export function textFormat(text: string): 'html' | 'mail' | 'text' {
  const head = text.slice(0, 4096).trimStart()
  if (/^(?:<!doctype html|<html[\s>]|<\?xml[^>]*>\s*(?:<!doctype html|<html[\s>]))/i.test(head)) return 'html'
  if (/^(?:From |(?:Return-Path|Received|MIME-Version|Delivered-To|Message-ID): )/i.test(head)) return 'mail'
  return 'text'
}

/** What follows the last dot of a file's name, in lower case; empty where there is none or the name begins with it. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

/** What a zip holds is told by the files in it, and by its name where it is too damaged to say. */
function zipKind(name: string, bytes: Uint8Array): FileKind {
  const names = zipNames(bytes)
  const has = (file: string) => names.includes(file)
  if (has('META-INF/container.xml')) return { read: 'epub' }
  if (has('content.xml') && has('META-INF/manifest.xml')) return { read: 'odt' }
  if (names.some((file) => /^word\/document\d*\.xml$/i.test(file))) return { read: 'docx' }
  if (has('[Content_Types].xml') && names.some((file) => file.startsWith('xl/')))
    return not('unsupported', `This is a spreadsheet. ${READS}`)
  if (has('[Content_Types].xml') && names.some((file) => file.startsWith('ppt/')))
    return not('unsupported', `This is a presentation. ${READS}`)
  const extension = extensionOf(name)
  if (extension === 'docx' || extension === 'odt' || extension === 'epub') return { read: extension }
  return { read: 'archive' }
}

function compoundFile(bytes: Uint8Array): FileKind {
  // The names in such a file are UTF-16.
  const encrypted = indexOf(bytes, [...'EncryptedPackage'].join('\0')) !== -1
  if (encrypted) return not('encrypted', 'It is protected with a password. Save it without one, then try again.')
  return not('unsupported', 'This is an old Office document. Save it as .docx, then try again.')
}

function not(problem: ImportFailure['problem'], message: string): FileKind {
  return { read: 'not', failure: { problem, message } }
}

/** Where these characters, each a byte, first stand in `bytes`; -1 where they don't. */
function indexOf(bytes: Uint8Array, characters: string): number {
  const wanted = Array.from(characters, (character) => character.charCodeAt(0))
  const first = wanted[0] ?? 0
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}
