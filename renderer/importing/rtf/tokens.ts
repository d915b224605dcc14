/**
 * What an RTF file is made of (RTF 1.9.1, “RTF syntax”): groups, control words with their number, control symbols, and bytes
 * of text, in the code page that holds where they stand.
 */
export type Token =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; number: number | undefined }
  | { kind: 'symbol'; symbol: string }
  | { kind: 'byte'; byte: number }

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d

/** The longest control word and the longest number there may be, in characters: what goes on is no RTF. */
const LONGEST_WORD = 40
const LONGEST_NUMBER = 11

/** The tokens of a file, in order. Binary data, which only pictures and objects hold, is passed over. Never throws. */
export function* tokensOf(bytes: Uint8Array): Generator<Token, void, undefined> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    at += 1
    if (byte === OPEN) yield { kind: 'open' }
    else if (byte === CLOSE) yield { kind: 'close' }
    else if (byte === 0x0a || byte === 0x0d || byte === 0) continue
    else if (byte !== BACKSLASH) yield { kind: 'byte', byte }
    else if (!isLetter(bytes[at])) {
      const symbol = String.fromCharCode(bytes[at] ?? 0)
      at += 1
      if (symbol !== "'") yield { kind: 'symbol', symbol }
      else {
        const value = Number.parseInt(ascii(bytes, at, at + 2), 16)
        at += 2
        if (!Number.isNaN(value)) yield { kind: 'byte', byte: value }
      }
    } else {
      const from = at
      while (at - from < LONGEST_WORD && isLetter(bytes[at])) at += 1
      const word = ascii(bytes, from, at)
      const start = at
      if (bytes[at] === 0x2d) at += 1
      while (at - start < LONGEST_NUMBER && isDigit(bytes[at])) at += 1
      const number = Number.parseInt(ascii(bytes, start, at), 10)
      // The space after a control word belongs to it.
      if (bytes[at] === 0x20) at += 1
      if (word === 'bin') at += Math.max(0, Number.isNaN(number) ? 0 : number)
      else yield { kind: 'word', word, number: Number.isNaN(number) ? undefined : number }
    }
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
