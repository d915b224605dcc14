/**
 * The format of LevelDB's log, in which Chromium keeps what was written last (google/leveldb, doc/log_format.md): blocks of
 * 32 KiB, in them fragments of records. Before each fragment stand the CRC-32C of its type and bytes, masked, its length,
 * and its type. Where fewer than seven bytes are left of a block, they are zero.
 */
const BLOCK = 32_768
const HEADER = 7

/** The types of fragments: a whole record, or its first, a middle or the last part. */
const FULL = 1
const FIRST = 2
const MIDDLE = 3
const LAST = 4

/**
 * How many bytes of a record that was cut off may by chance stand where the next one begins, which then makes it whole again
 * and hides its own beginning: it happens once in 256 times with one byte, and with more than this many once in four thousand million.
 */
const CHANCE = 3

type Fragment = { type: number; start: number; end: number }

/**
 * Whether a log holds whole records, as they were written, and nothing else. LevelDB passes over a record that was cut off
 * at the end, but then goes on writing after it, and takes the whole for damaged when it reads it again.
 */
export function isWholeLog(log: Uint8Array): boolean {
  let isInside = false
  let at = 0
  while (at < log.length) {
    const next = fragmentAt(log, at)
    if (next === 'end of block') {
      at = endOfBlock(at)
      continue
    }
    if (next === null || isInside !== (next.type === MIDDLE || next.type === LAST) || !isSound(log, next)) return false
    isInside = next.type === FIRST || next.type === MIDDLE
    at = next.end
  }
  return !isInside
}

/** The records of a log that are whole, in their order; what was cut off between them is left out. */
export function wholeRecordsOf(log: Uint8Array): Uint8Array[] {
  const records: Uint8Array[] = []
  let parts: Uint8Array[] = []
  let at = 0
  // Where the last sound fragment ended, until what begins before it has been looked for too.
  let ended = 0
  while (at < log.length) {
    const next = fragmentAt(log, at)
    if (next === 'end of block') {
      at = endOfBlock(at)
      continue
    }
    if (next === null || !isSound(log, next)) {
      // It was cut off: what was written next begins somewhere after it.
      parts = []
      at = at === ended ? Math.max(at - CHANCE, 1) : at + 1
      ended = 0
      continue
    }
    const { type, start, end } = next
    if (type === FULL || type === FIRST) parts = []
    // The end of a record that has no beginning is none.
    if (type === FULL || type === FIRST || parts.length > 0) parts.push(log.subarray(start, end))
    if (parts.length > 0 && (type === FULL || type === LAST)) {
      records.push(Buffer.concat(parts))
      parts = []
    }
    at = end
    ended = end
  }
  return records
}

/** The fragment whose header stands at `at`; null where none can. */
function fragmentAt(log: Uint8Array, at: number): Fragment | 'end of block' | null {
  if (endOfBlock(at) - at < HEADER) return 'end of block'
  if (at + HEADER > log.length) return null
  const start = at + HEADER
  const end = start + byteAt(log, at + 4) + byteAt(log, at + 5) * 256
  const type = byteAt(log, at + 6)
  return type >= FULL && type <= LAST && end <= endOfBlock(at) && end <= log.length ? { type, start, end } : null
}

/** Whether the bytes of a fragment are those that were written. */
function isSound(log: Uint8Array, { start, end }: Fragment): boolean {
  const given = new DataView(log.buffer, log.byteOffset + start - HEADER, 4).getUint32(0, true)
  return given === masked(crc32c(log.subarray(start - 1, end)))
}

function endOfBlock(at: number): number {
  return at - (at % BLOCK) + BLOCK
}

/** A log with more records at its end, as LevelDB adds them. */
export function addRecords(log: Uint8Array, records: readonly Uint8Array[]): Uint8Array {
  const pieces = [log]
  let { length } = log
  const put = (bytes: Uint8Array) => {
    pieces.push(bytes)
    length += bytes.length
  }
  for (const record of records) {
    let from = 0
    do {
      let room = endOfBlock(length) - length
      if (room < HEADER) {
        put(new Uint8Array(room))
        room = BLOCK
      }
      const to = Math.min(record.length, from + room - HEADER)
      put(fragmentOf(record.subarray(from, to), from === 0, to === record.length))
      from = to
    } while (from < record.length)
  }
  return Buffer.concat(pieces)
}

function fragmentOf(bytes: Uint8Array, isFirst: boolean, isLast: boolean): Uint8Array {
  const type = isFirst ? (isLast ? FULL : FIRST) : isLast ? LAST : MIDDLE
  const fragment = new Uint8Array(HEADER + bytes.length)
  fragment[6] = type
  fragment.set(bytes, HEADER)
  const view = new DataView(fragment.buffer)
  view.setUint16(4, bytes.length, true)
  view.setUint32(0, masked(crc32c(fragment.subarray(6))), true)
  return fragment
}

/** A checksum as the log has it, so that one over bytes that hold one themselves stays a good one. */
function masked(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
}

/**
 * The CRC-32C (Castagnoli; RFC 3720, appendix B.4) of each byte with none to seven others after it, all of them zero: with
 * them eight bytes are taken in one step (“slicing by 8”, Kounavis and Berry 2005). A start waits for this.
 */
const TABLES = tables()

function tables(): Uint32Array {
  const tables = new Uint32Array(8 * 256)
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
    tables[byte] = crc
  }
  for (let at = 256; at < tables.length; at += 1) {
    const shorter = tables[at - 256] ?? 0
    tables[at] = (shorter >>> 8) ^ (tables[shorter & 0xff] ?? 0)
  }
  return tables
}

function crc32c(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const of = (zeros: number, byte: number) => TABLES[zeros * 256 + (byte & 0xff)] ?? 0
  let crc = 0xffffffff
  let at = 0
  for (; at + 8 <= bytes.length; at += 8) {
    const low = view.getUint32(at, true) ^ crc
    const high = view.getUint32(at + 4, true)
    crc =
      of(7, low) ^
      of(6, low >>> 8) ^
      of(5, low >>> 16) ^
      of(4, low >>> 24) ^
      of(3, high) ^
      of(2, high >>> 8) ^
      of(1, high >>> 16) ^
      of(0, high >>> 24)
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ of(0, crc ^ byteAt(bytes, at))
  return (crc ^ 0xffffffff) >>> 0
}

function byteAt(log: Uint8Array, at: number): number {
  return log[at] ?? 0
}
