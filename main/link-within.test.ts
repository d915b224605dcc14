import { expect, test } from 'vitest'
import { linkWithin } from './link-within'

const link = (number: number, rect: string, uri: string) =>
  `${number} 0 obj\n<</Type /Annot\n/Subtype /Link\n/F 4\n/Border [0 0 0]\n/Rect [${rect}]\n/A <</Type /Action\n/S /URI\n/URI (${uri})>>\n/StructParent ${number}>>\nendobj\n`

const page = (number: number, links: string) =>
  `${number} 0 obj\n<</Type /Page\n/Resources <</ProcSet [/PDF /Text]>>\n/MediaBox [0 0 612 792]\n${links}/Contents 39 0 R\n/Parent 9 0 R>>\nendobj\n`

function linked(...objects: string[]): string {
  const pdf = Buffer.from(`%PDF-1.4\n${objects.join('')}`, 'latin1')
  const { length } = pdf
  linkWithin(pdf)
  expect(pdf.length).toBe(length)
  return pdf.toString('latin1')
}

test('a link goes to where the link stands that is in the place it names, and back', () => {
  const pdf = linked(
    link(11, '134.25 639.75 139.5 648.002', 'within:p0-1/n0-1'),
    link(12, '68.2 359.1 75.3 371.168', 'within:n0-1/p0-1'),
    page(2, '/Annots [10 0 R 11 0 R]\n'),
    page(40, ''),
    page(123456, '/Annots [12 0 R]\n'),
  )
  expect(pdf).toMatch(/11 0 obj[^>]*\/Dest \[123456 0 R \/XYZ 68 372 0\] *\n\/StructParent 11>>/)
  expect(pdf).toMatch(/12 0 obj[^>]*\/Dest \[2 0 R \/XYZ 134 649 0\] *\n\/StructParent 12>>/)
  expect(pdf).not.toContain('within:')
})

test('a link to a place that no link stands in goes nowhere, and one to the web goes there still', () => {
  const web = link(12, '68.2 359.1 75.3 371.168', 'https://example.org/within:p0-1/n0-1')
  const pdf = linked(
    link(11, '1 2 3 4', 'within:p0-1/n0-1'),
    web,
    link(13, '1 2 3 4', 'within:on-no-page/p0-1'),
    link(14, '1 2 3 4', 'within:p0-2/on-no-page'),
    page(2, '/Annots [11 0 R 12 0 R 14 0 R]\n'),
  )
  expect(pdf).toMatch(/11 0 obj[^>]*\/Rect \[1 2 3 4\]\n *\n\/StructParent 11>>/)
  expect(pdf).toMatch(/14 0 obj[^>]*\/Rect \[1 2 3 4\]\n *\n\/StructParent 14>>/)
  expect(pdf).toContain(web)
})
