/** One file in a zip, as the zip's central directory has it. Sizes and offsets are in bytes, and not to be believed. */
export type ZipEntry = {
  name: string
  method: number
  encrypted: boolean
  crc: number
  packedSize: number
  size: number
  /** Where its local header starts. */
  offset: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/** The end record without a comment, and the longest comment there can be, in bytes. */
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff

/**
 * The entries of a zip by its central directory (PKWARE APPNOTE 4.3.12 and 4.3.16), null where the directory is missing or
 * not whole. fflate keeps checksums and flags to itself, so they are read here. The last of two files of a name holds.
 */
export function zipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, ZipEntry>()
  const utf8 = new TextDecoder()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null
    const nameLength = view.getUint16(at + 28, true)
    const name = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The packed bytes of an entry; null where they don't lie inside the zip. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL) return null
  // The local header's name and extra field may be longer or shorter than the directory's.
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  return start + entry.packedSize > bytes.length ? null : bytes.subarray(start, start + entry.packedSize)
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}
