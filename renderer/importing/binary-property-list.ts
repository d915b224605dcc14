import { fail, type Result, succeed } from '../domain/result'

/** The bytes of the trailer at a list's end, which says where everything is; the first eight are the name of the format. */
const TRAILER = 32
const NAME = 'bplist00'

/** The kinds of value that are looked at, by the upper four bits of a value's first byte. */
const INTEGER = 0x1
const ASCII = 0x5
const UTF16 = 0x6
const DICTIONARY = 0xd

/** Whether these are a binary property list's bytes. */
export function isBinaryPropertyList(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, NAME.length)) === NAME
}

/**
 * The string under `key` in the dictionary at the top of a binary property list (Apple's CoreFoundation, CFBinaryPList.c);
 * `missing` where there is none, `damaged` where the list leads out of itself. No other value is followed, so that a list
 * which holds itself ends nowhere else.
 */
export function stringInPropertyList(bytes: Uint8Array, key: string): Result<string, 'missing' | 'damaged'> {
  const list = isBinaryPropertyList(bytes) ? openList(bytes) : null
  const top = list?.valueAt(list.top)
  if (!list || !top) return fail('damaged')
  if (top.kind !== DICTIONARY) return fail('missing')
  // References to all keys come first, then those to their values.
  if (top.at + 2 * top.count * list.referenceSize > bytes.length) return fail('damaged')
  const referenceAt = (index: number) =>
    list.valueAt(list.number(top.at + index * list.referenceSize, list.referenceSize))
  for (let index = 0; index < top.count; index += 1) {
    const name = referenceAt(index)
    if (name === null) return fail('damaged')
    // Long keys are not even looked at: millions may be one and the same.
    if (name.count !== key.length || textOf(bytes, name) !== key) continue
    const value = referenceAt(top.count + index)
    if (value === null) return fail('damaged')
    const text = textOf(bytes, value)
    return text === null ? fail('missing') : succeed(text)
  }
  return fail('missing')
}

/** A value's kind, how many things it holds, and where they begin. */
type Value = { kind: number; count: number; at: number }

type List = {
  top: number
  referenceSize: number
  /** The unsigned number in `size` bytes at an offset; NaN where they are not all there. */
  number: (at: number, size: number) => number
  /** The value of this index; null where there is none. */
  valueAt: (index: number) => Value | null
}

/** A list as its trailer describes it; null where that is missing or can't be so. Its numbers are not to be believed. */
function openList(bytes: Uint8Array): List | null {
  const number = (at: number, size: number) => {
    if (!(at >= 0 && at + size <= bytes.length)) return Number.NaN
    return bytes.subarray(at, at + size).reduce((sum, byte) => sum * 256 + byte, 0)
  }
  const trailer = bytes.length - TRAILER
  const offsetSize = number(trailer + 6, 1)
  const referenceSize = number(trailer + 7, 1)
  const count = number(trailer + 8, 8)
  const top = number(trailer + 16, 8)
  const offsets = number(trailer + 24, 8)
  const isSize = (size: number) => size >= 1 && size <= 8
  if (!isSize(offsetSize) || !isSize(referenceSize)) return null
  if (!(offsets >= NAME.length && offsets + count * offsetSize <= trailer)) return null
  const valueAt = (index: number) => {
    if (!(index < count)) return null
    const at = number(offsets + index * offsetSize, offsetSize)
    return at >= NAME.length && at < offsets ? valueFrom(at, number) : null
  }
  return { top, referenceSize, number, valueAt }
}

function valueFrom(at: number, number: List['number']): Value | null {
  const first = number(at, 1)
  const kind = first >> 4
  const count = first & 0xf
  if (count < 0xf) return { kind, count, at: at + 1 }
  // As many as a number says that stands next, in one, two, four or eight bytes.
  const sized = number(at + 1, 1)
  const size = 2 ** (sized & 0xf)
  if (sized >> 4 !== INTEGER || size > 8) return null
  const long = number(at + 2, size)
  return Number.isNaN(long) ? null : { kind, count: long, at: at + 2 + size }
}

/** A string's text; null where the value is none, or goes on beyond the end of the file. */
function textOf(bytes: Uint8Array, { kind, count, at }: Value): string | null {
  if (kind !== ASCII && kind !== UTF16) return null
  const end = at + count * (kind === UTF16 ? 2 : 1)
  if (end > bytes.length - TRAILER) return null
  return new TextDecoder(kind === UTF16 ? 'utf-16be' : 'latin1').decode(bytes.subarray(at, end))
}
