import { analyse } from 'chardet'

/** The text that bytes hold, the WHATWG label of their encoding in lower case, and what was unsure, as sentences. */
export type Decoded = { text: string; encoding: string; warnings: readonly string[] }

/**
 * Reads bytes as text: as the byte-order mark says, else as UTF-8 where that is valid throughout (other encodings hardly
 * ever are, by chance), else as the file declares, else as it most likely is, with a warning. Never fails.
 * @param declared the label that the file itself gives, if it gives any
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byMark(bytes)
  if (marked !== null) return marked
  const utf16 = unmarkedUtf16(bytes)
  if (utf16 !== null) return guessed(new TextDecoder(utf16).decode(bytes), utf16)
  // Seven-bit throughout, and so valid UTF-8 too: only its escape sequences tell.
  if (bytes.includes(ESCAPE) && analyse(bytes.subarray(0, SAMPLE))[0]?.name === 'ISO-2022-JP')
    return decodeAs(bytes, 'iso-2022-jp')
  const strict = strictUtf8(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', warnings: [] }
  if (declared !== null) {
    const decoded = decodeAs(bytes, declared)
    if (decoded.warnings.length === 0) return decoded
  }
  const lenient = new TextDecoder('utf-8').decode(bytes)
  if (isUtf8WithFaults(lenient)) return { text: lenient, encoding: 'utf-8', warnings: [FAULTS] }
  const likely = likelyEncoding(bytes)
  return guessed(decodeAs(bytes, likely).text, likely)
}

/** Reads bytes in the encoding of this label (UTF-8 where there is no such encoding), with a warning where they are not in it. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const decoder = decoderFor(label)
  const { encoding } = decoder
  const text = encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes)
  return { text, encoding, warnings: text.includes('\ufffd') ? [FAULTS] : [] }
}

const FAULTS = 'Some bytes were not valid in the file’s encoding and are shown as �.'
const ESCAPE = 0x1b

/** How many bytes are enough to tell an encoding by. */
const SAMPLE = 65_536

/** Whether there is an encoding of this label (WHATWG Encoding Standard, 4.2). */
export function isEncoding(label: string): boolean {
  return namedDecoder(label) !== null
}

function decoderFor(label: string): TextDecoder {
  return namedDecoder(label) ?? new TextDecoder('utf-8')
}

function namedDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

function byMark(bytes: Uint8Array): Decoded | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeAs(bytes, 'utf-8')
  if (startsWith(bytes, 0xff, 0xfe, 0, 0)) return { text: utf32(bytes, true), encoding: 'utf-32le', warnings: [] }
  if (startsWith(bytes, 0, 0, 0xfe, 0xff)) return { text: utf32(bytes, false), encoding: 'utf-32be', warnings: [] }
  if (startsWith(bytes, 0xff, 0xfe)) return decodeAs(bytes, 'utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return decodeAs(bytes, 'utf-16be')
  return null
}

/** UTF-32, which the Encoding Standard leaves out: four bytes a code point, the mark first. */
function utf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let text = ''
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian)
    text += point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '\ufffd'
  }
  return text
}

function startsWith(bytes: Uint8Array, ...prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function guessed(text: string, encoding: string): Decoded {
  return {
    text,
    encoding,
    warnings: [`The file doesn’t say how its characters are encoded; it was read as ${encoding}.`],
  }
}

/** Encodings that another holds whole, with characters where this one has controls: the other is what was meant. */
const SUPERSETS: ReadonlyMap<string, string> = new Map([
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-8', 'windows-1255'],
  ['iso-8859-9', 'windows-1254'],
])

/** The likeliest encoding in which these bytes have hardly a fault; windows-1252, in which any have none, at last. */
function likelyEncoding(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, SAMPLE))) {
    const label = SUPERSETS.get(name.toLowerCase()) ?? name.toLowerCase()
    // That it is not UTF-8 is known by now.
    if (!label.startsWith('utf-') && hasFewFaults(decodeAs(bytes, label).text)) return label
  }
  return 'windows-1252'
}

function hasFewFaults(text: string): boolean {
  return text.split('\ufffd').length - 1 <= text.length / 500
}

/** Whether text read as UTF-8 with replacements was UTF-8 all the same: it shows far more good sequences than faults. */
function isUtf8WithFaults(text: string): boolean {
  let faults = 0
  let sequences = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0xfffd) faults += 1
    else if (unit > 0x7f) sequences += 1
  }
  return sequences > 4 * faults
}

/** How many bytes are looked at for the zeroes of UTF-16. */
const ZEROES_SAMPLE = 4096

/** UTF-16 without a mark, told by its zeroes: in text of mostly Latin letters every second byte is one. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(ZEROES_SAMPLE, bytes.length) & ~1
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1
    if (bytes[index + 1] === 0) odd += 1
  }
  const pairs = length / 2
  if (pairs >= 4 && odd > pairs * 0.6 && even < pairs * 0.02) return 'utf-16le'
  if (pairs >= 4 && even > pairs * 0.6 && odd < pairs * 0.02) return 'utf-16be'
  return null
}

/** Bytes 80 to 9F in windows-1252, after https://encoding.spec.whatwg.org/index-windows-1252.txt. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(bytes: Uint8Array): string {
  // Some versions of Node read this label as ISO 8859-1, so its 32 differing bytes are put right here.
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => HIGH_CONTROLS.charAt(character.charCodeAt(0) - 0x80))
}
