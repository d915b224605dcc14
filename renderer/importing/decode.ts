/** The text that bytes hold, the WHATWG label of their encoding in lower case, and what was unsure, as sentences. */
export type Decoded = { text: string; encoding: string; warnings: readonly string[] }

/**
 * Reads bytes as text: as the byte-order mark says, else as UTF-8 where that is valid throughout (other encodings hardly
 * ever are, by chance), else as the encoding it most likely is, with a warning. Never fails.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return forgiving(bytes, 'utf-8')
  if (startsWith(bytes, 0xff, 0xfe)) return forgiving(bytes, 'utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return forgiving(bytes, 'utf-16be')
  const utf16 = unmarkedUtf16(bytes)
  if (utf16 !== null) return guessed(new TextDecoder(utf16).decode(bytes), utf16)
  const strict = strictUtf8(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', warnings: [] }
  const lenient = new TextDecoder('utf-8').decode(bytes)
  if (isUtf8WithFaults(lenient)) return { text: lenient, encoding: 'utf-8', warnings: [FAULTS] }
  return guessed(windows1252(bytes), 'windows-1252')
}

const FAULTS = 'Some bytes were not valid in the file’s encoding and are shown as �.'

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

function forgiving(bytes: Uint8Array, encoding: string): Decoded {
  // The decoder takes the byte-order mark away: it is no character of the text.
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, warnings: text.includes('\ufffd') ? [FAULTS] : [] }
}

function guessed(text: string, encoding: string): Decoded {
  return {
    text,
    encoding,
    warnings: [`The file doesn’t say how its characters are encoded; it was read as ${encoding}.`],
  }
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
const SAMPLE = 4096

/** UTF-16 without a mark, told by its zeroes: in text of mostly Latin letters every second byte is one. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(SAMPLE, bytes.length) & ~1
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
