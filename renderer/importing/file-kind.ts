/** How a file is read, or what it is instead, in words that follow “This is”. */
export type FileKind = { read: 'text' | 'markdown' } | { read: 'not'; as: string }

/** Formats known by their first bytes, whatever the file is called. */
const SIGNATURES: readonly { bytes: readonly number[]; as: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], as: 'a PDF' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], as: 'an old Office document' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], as: 'a rich text (RTF) document' },
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

/** What a zip holds, by the name it goes under. */
const ZIPPED: ReadonlyMap<string, string> = new Map([
  ['docx', 'a Word document'],
  ['odt', 'an OpenDocument text'],
  ['epub', 'an EPUB book'],
  ['xlsx', 'a spreadsheet'],
  ['pptx', 'a presentation'],
])

/** Formats that are text inside, but not the text of an article as it stands. */
const MARKED_UP: ReadonlyMap<string, string> = new Map([
  ['html', 'a web page'],
  ['htm', 'a web page'],
  ['xhtml', 'a web page'],
  ['mhtml', 'a saved web page'],
  ['eml', 'an e-mail'],
])

/** Tells by its first bytes, then by its name, how a file is to be read. Whether the bytes are text is not asked here. */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const extension = extensionOf(name)
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, index) => bytes[index] === byte))
  if (signature) return { read: 'not', as: signature.as }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x09) {
    return { read: 'not', as: ZIPPED.get(extension) ?? 'a zip file, perhaps a Word document or an EPUB book' }
  }
  const markedUp = MARKED_UP.get(extension)
  if (markedUp !== undefined) return { read: 'not', as: markedUp }
  return { read: extension === 'md' || extension === 'markdown' ? 'markdown' : 'text' }
}

/** What follows the last dot of a file's name, in lower case; empty where there is none or the name begins with it. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}
