import { strToU8, zipSync } from 'fflate'
import { pdfFile } from './pdf-file'

/** The paragraphs that every one of the sample files holds. */
export const PARAGRAPHS = [
  'Lindholm: The operator of the ferry said on Wednesday that it had known of the cracks in the pier since the spring.',
  '“We wrote in April, and we wrote in June,” said Mara Ekholm, who runs the company. “Nobody answered — café or harbour.”',
  'The port authority called the letters “routine correspondence” and said that inspections took place every month.',
]
const TITLE = 'The pier at Lindholm'

/** One article as a file of each format that Quoth reads, the least that makes such a file; by the file's name. */
export function sampleFiles(): Record<string, Uint8Array> {
  return {
    'pier.txt': strToU8(PARAGRAPHS.join('\n\n')),
    'pier.md': strToU8(`---\ntitle: ${TITLE}\n---\n\n${PARAGRAPHS.join('\n\n')}\n`),
    'pier.html': strToU8(page(PARAGRAPHS)),
    'pier.mhtml': strToU8(mhtml()),
    'pier.eml': strToU8(mail()),
    'pier.json': strToU8(JSON.stringify({ title: TITLE, text: PARAGRAPHS.join('\n\n') })),
    'pier.rtf': strToU8(rtf()),
    'pier.docx': docx(),
    'pier.odt': odt(),
    'pier.epub': epub(),
    'pier.pdf': pdf(),
  }
}

function page(paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title></head><body>
<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li></ul></nav>
<article><h1>${TITLE}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`
}

function mhtml(): string {
  return [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://example.org/pier',
    `Subject: ${TITLE}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----part"',
    '',
    '------part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    'Content-Location: https://example.org/pier',
    '',
    page(PARAGRAPHS),
    '------part--',
    '',
  ].join('\r\n')
}

function mail(): string {
  return [
    'From: Ada Voss <ada@example.org>',
    'Date: Wed, 6 Mar 2024 10:00:00 +0000',
    `Subject: ${TITLE}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    PARAGRAPHS.join('\r\n\r\n'),
    '',
  ].join('\r\n')
}

function rtf(): string {
  const encoded = PARAGRAPHS.map((text) => text.replace(/[^ -~]/gu, (character) => `\\u${character.charCodeAt(0)}?`))
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\\f0 ${encoded.join('\\par\n')}\\par}`
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>'

function docx(): Uint8Array {
  const body = PARAGRAPHS.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

function odt(): Uint8Array {
  const body = PARAGRAPHS.map((text) => `<text:p>${text}</text:p>`).join('')
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'META-INF/manifest.xml': strToU8(
      `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`,
    ),
    'content.xml': strToU8(
      `${XML}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  })
}

function epub(): Uint8Array {
  const chapter = `${XML}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${TITLE}</title></head><body>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</body></html>`
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    ),
    'book.opf': strToU8(
      `${XML}<package version="3.0" xmlns="http://www.idpf.org/2007/opf" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${TITLE}</dc:title><dc:language>en</dc:language></metadata><manifest><item id="c" href="chapter.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
    ),
    'chapter.xhtml': strToU8(chapter),
  })
}

/** A page of text in a font that every reader has. Its quotation marks and dashes are WinAnsi's, so bytes and not UTF-8. */
function pdf(): Uint8Array {
  const winAnsi = new Map([
    ['“', 0x93],
    ['”', 0x94],
    ['—', 0x97],
  ])
  const escaped = (text: string) =>
    [...text].map((character) => {
      const code = winAnsi.get(character) ?? character.charCodeAt(0)
      return code > 0x7e || '()\\'.includes(character)
        ? `\\${code.toString(8).padStart(3, '0')}`
        : String.fromCharCode(code)
    })
  const lines = PARAGRAPHS.flatMap((text) => [...wrapped(text, 80), ''])
  const content = `BT /F1 11 Tf 14 TL 72 760 Td ${lines.map((line) => `(${escaped(line).join('')}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  return pdfFile(objects)
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
