import PostalMime from 'postal-mime'

/** One part of a MIME message that holds no others: its type, its own headers by lower-case names, its bytes decoded. */
export type MimePart = {
  type: string
  charset: string | undefined
  headers: ReadonlyMap<string, string>
  bytes: Uint8Array
}

/** A message's own headers, and its parts in order. */
export type MimeMessage = { headers: ReadonlyMap<string, string>; parts: readonly MimePart[] }

/**
 * The parts of a message as they are, where postal-mime's own result would run those of one type together. It keeps them in a
 * tree that its types hide, so everything in it is checked here. Throws what postal-mime throws.
 */
export async function mimeParts(bytes: Uint8Array): Promise<MimeMessage> {
  const parser = new PostalMime({ forceRfc822Attachments: true })
  await parser.parse(bytes)
  const root = property(parser, 'root')
  const parts: MimePart[] = []
  const waiting: unknown[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const children = property(node, 'childNodes')
    if (Array.isArray(children) && children.length > 0) waiting.push(...[...children].reverse())
    else {
      const part = partOf(node)
      if (part) parts.push(part)
    }
  }
  return { headers: headersOf(root), parts }
}

function partOf(node: unknown): MimePart | null {
  const content = property(node, 'content')
  const parsed = property(property(node, 'contentType'), 'parsed')
  const type = property(parsed, 'value')
  if (!(content instanceof ArrayBuffer) || typeof type !== 'string') return null
  const charset = property(property(parsed, 'params'), 'charset')
  return {
    type: type.toLowerCase(),
    charset: typeof charset === 'string' ? charset : undefined,
    headers: headersOf(node),
    bytes: new Uint8Array(content),
  }
}

function headersOf(node: unknown): Map<string, string> {
  const headers = property(node, 'headers')
  const found = new Map<string, string>()
  if (!Array.isArray(headers)) return found
  for (const header of headers) {
    const key = property(header, 'key')
    const value = property(header, 'value')
    if (typeof key === 'string' && typeof value === 'string' && !found.has(key)) found.set(key, value)
  }
  return found
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
