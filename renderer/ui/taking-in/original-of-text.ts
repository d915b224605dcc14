import { hashOf, type SourceFile } from '../../storage/add-article'

/** The bytes that stand for the file an article was read from, where that did not come along. */
export type KeptOriginal = SourceFile & { bytes: Uint8Array<ArrayBuffer> }

/** An article's text as a file of its own, named after the article. */
export async function originalOfText(title: string, text: string): Promise<KeptOriginal> {
  const bytes = new TextEncoder().encode(text)
  const name =
    title
      .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'text'
  return { name: `${name}.txt`, bytes, hash: await hashOf(bytes), part: 0 }
}
