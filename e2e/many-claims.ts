/** A file of Quoth's own with one article, “The pier”, and so many claims, whose notes and times are these. */
export function manyClaims(count: number, note: string, updated: string): string {
  const id = (n: number) => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  const lines = Array.from({ length: count }, (_, i) => `The pier was looked at for the ${i}th time.`)
  const text = lines.join('\n')
  let start = 0
  const blocks = lines.map((line) => {
    const block = { kind: 'paragraph', start, end: start + line.length, marks: [] }
    start += line.length + 1
    return block
  })
  const created = '2026-03-01T00:00:00.000Z'
  const annotations = blocks.map(({ start }, i) => ({
    id: id(i),
    article: id(900_000),
    kind: 'claim',
    start,
    end: start + 8,
    exact: 'The pier',
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(start + 8, start + 40),
    note,
    tags: [],
    codes: [],
    created,
    updated,
  }))
  const article = {
    id: id(900_000),
    title: 'The pier',
    titleGuessed: false,
    format: 'text',
    encoding: 'utf-8',
    fileName: 'pier.txt',
    words: count * 9,
    revision: 1,
    hash: 'a'.repeat(64),
    note: '',
    part: 0,
    created,
    updated: created,
    text,
    blocks,
    annotations,
  }
  const registry = { speakers: [], codes: [], scales: [], links: [] }
  return JSON.stringify({ format: 'quoth', version: 1, exported: created, articles: [article], ...registry })
}
