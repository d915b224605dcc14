import { CarriageReturn, Document, type FileChild, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { CommentLines } from './comment-lines'

test('lines are written as the library’s own paragraph of them would be', async () => {
  const lines = ['1. Claim', '  <b> & "x"', '', 'a\u0000b', '“ü” 😀']
  const children = lines.flatMap((line, i) => (i === 0 ? [line] : [new CarriageReturn(), line]))
  const own = new Paragraph({ style: 'Small', children: [new TextRun({ children })] })
  expect(await written(new CommentLines('Small', lines))).toBe(await written(own))
})

test('a line that is called as a field of the library’s stays a line', async () => {
  expect(await written(new CommentLines('Small', ['1. Claim', 'SECTION']))).toContain('>SECTION</w:t>')
})

/** The comments of a document that has one with this in it. */
async function written(child: FileChild): Promise<string> {
  const comments = { children: [{ id: 0, author: 'Ada', date: new Date(0), children: [child] }] }
  const document = new Document({ comments, sections: [{ children: [new Paragraph('Text')] }] })
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))
  return strFromU8(files['word/comments.xml'] ?? new Uint8Array())
}
