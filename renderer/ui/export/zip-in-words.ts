import { unzipped } from '../../exchanging/zip'

/**
 * The files of a zip to be looked at, one after the other: the path of each, and its text where it is UTF-8. `most` UTF-16
 * units of it at most.
 */
export function zipInWords(bytes: Uint8Array, most: number): string {
  const files = unzipped(bytes, () => true)
  if (!files.ok) return ''
  let words = ''
  for (const [path, contents] of files.value) {
    if (words.length >= most) break
    words += `${path}\n${textOf(contents.subarray(0, 4 * most))}\n\n`
  }
  return words.slice(0, most)
}

function textOf(contents: Uint8Array): string {
  try {
    // What is cut off in the middle of a character is no fault of the file.
    return new TextDecoder('utf-8', { fatal: true }).decode(contents, { stream: true })
  } catch {
    return ''
  }
}
