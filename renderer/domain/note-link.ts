/** What a note can mention: somebody, a code of the codebook, a claim of any article. */
export const MENTION_KINDS = ['speaker', 'tag', 'claim'] as const
export type MentionKind = (typeof MENTION_KINDS)[number]

/** What a mention stands for, by its id: it stays true when that is renamed. */
export type MentionTarget = { kind: MentionKind; id: string }

/**
 * The address that a mention's link has in a note's Markdown: a link like any other for other programs, whose words are
 * the name that the thing had when the note was written.
 */
export function mentionUrl({ kind, id }: MentionTarget): string {
  return `quoth:${kind}/${encodeURIComponent(id)}`
}

/** What a link in a note mentions; null where it is a link of another kind. */
export function mentionOf(url: string): MentionTarget | null {
  const [, written, id] = /^quoth:([a-z]+)\/([^/\s]+)$/.exec(url) ?? []
  const kind = MENTION_KINDS.find((one) => one === written)
  if (kind === undefined || id === undefined) return null
  try {
    return { kind, id: decodeURIComponent(id) }
  } catch {
    return null
  }
}

/** What a note's Markdown mentions, in its order, each as often as it is mentioned. */
export function mentionsIn(markdown: string): MentionTarget[] {
  const links = markdown.matchAll(/\]\((quoth:[a-z]+\/[^\s()]+)\)/gu)
  return Array.from(links, ([, url = '']) => mentionOf(url) ?? []).flat()
}

/** The address of a picture in a note's Markdown that the library keeps: by the hash of an attachment. */
export function pictureUrl(hash: string): string {
  return `quoth:attachment/${hash}`
}

/** The hash of the attachment that a picture in a note shows; null where it is another picture. */
export function pictureOf(url: string): string | null {
  return /^quoth:attachment\/([0-9a-f]{64})$/.exec(url)?.[1] ?? null
}

/** The hashes of the pictures that a note's Markdown shows and the library keeps, in their order, each as often as it is shown. */
export function pictureHashes(markdown: string): string[] {
  return Array.from(markdown.matchAll(/\]\(<?quoth:attachment\/([0-9a-f]{64})\b/gu), ([, hash = '']) => hash)
}

/** A note's Markdown without the addresses that are within the library, which nobody reads: the words of its links stay. */
export function withoutAddresses(markdown: string): string {
  return markdown.replace(/\]\(quoth:[^\s()]*\)/gu, ']')
}

/** The sign that a mention of a kind begins with, both when it is typed and when it is read. */
export const MENTION_SIGNS: Record<MentionKind, string> = { speaker: '@', tag: '#', claim: '' }

/** How a mention reads: `@Ada`, `#fallacy`, “What was claimed”. */
export function mentionLabel(kind: MentionKind, name: string): string {
  return kind === 'claim' ? `“${name}”` : `${MENTION_SIGNS[kind]}${name}`
}

/** The name in a label, as `mentionLabel` makes them; in a label that somebody made otherwise, all of it. */
export function mentionName(kind: MentionKind, label: string): string {
  if (kind === 'claim') return /^“(.+)”$/su.exec(label)?.[1] ?? label
  return label.startsWith(MENTION_SIGNS[kind]) ? label.slice(1) : label
}
