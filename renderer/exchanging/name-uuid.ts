import { strToU8 } from 'fflate'

/** Whether `id` is a UUID as RFC 9562 writes it, of any version. */
export function isUuid(id: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)
}

/** The id itself where it is a UUID, as all that Quoth makes are, else the one made from it. */
export function uuidFor(id: string): string {
  return isUuid(id) ? id : uuidOfName(id)
}

/** The namespace of all names that Quoth makes UUIDs from. */
const NAMESPACE = bytesOf('6f1d3c0e-58a4-4c1b-9f0e-2b7a51c7d9e3')

/** The UUID of a name: always the same for the same name, and no other's (version 5, RFC 9562, section 5.5). */
export function uuidOfName(name: string, namespace: Uint8Array = NAMESPACE): string {
  const written = strToU8(name)
  const bytes = new Uint8Array(namespace.length + written.length)
  bytes.set(namespace)
  bytes.set(written, namespace.length)
  const [a, b, c, d] = sha1(bytes)
  const versioned = ((b & 0xffff_0fff) | 0x5000) >>> 0
  const varied = ((c & 0x3fff_ffff) | 0x8000_0000) >>> 0
  const hex = hexOf(a) + hexOf(versioned) + hexOf(varied) + hexOf(d)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The bytes of a UUID. */
export function bytesOf(uuid: string): Uint8Array {
  return Uint8Array.from(uuid.replaceAll('-', '').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

function hexOf(word: number): string {
  return word.toString(16).padStart(8, '0')
}

/** The words of one block, used again for each. */
const words = new Int32Array(80)

/**
 * The first four of the five words of the SHA-1 of `bytes` (RFC 3174). It guards nothing: the platform's own digest only
 * answers later, and an export makes tens of thousands of these.
 */
function sha1(bytes: Uint8Array): [number, number, number, number] {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 4, bytes.length * 8)
  let [h0, h1, h2, h3, h4] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(block + i * 4)
    for (let i = 16; i < 80; i++) {
      words[i] = turned((words[i - 3] ?? 0) ^ (words[i - 8] ?? 0) ^ (words[i - 14] ?? 0) ^ (words[i - 16] ?? 0), 1)
    }
    let [a, b, c, d, e] = [h0, h1, h2, h3, h4]
    for (let i = 0; i < 80; i++) {
      const mixed = (turned(a, 5) + mix(i, b, c, d) + e + (words[i] ?? 0)) | 0
      e = d
      d = c
      c = turned(b, 30)
      b = a
      a = mixed
    }
    h0 = (h0 + a) | 0
    h1 = (h1 + b) | 0
    h2 = (h2 + c) | 0
    h3 = (h3 + d) | 0
    h4 = (h4 + e) | 0
  }
  return [h0 >>> 0, h1 >>> 0, h2 >>> 0, h3 >>> 0]
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}
