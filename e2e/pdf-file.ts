/** A PDF of these objects, the first of which is its catalogue; one UTF-16 unit a byte. */
export function pdfFile(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

/**
 * A form that somebody has filled in: a text field, a choice, ticked and empty boxes, several lines, and what nobody is to
 * read, a password and a hidden field.
 */
export function filledForm(): Uint8Array {
  const labels: readonly (readonly [string, number, number])[] = [
    ['Report on the harbour', 72, 760],
    ['Name:', 72, 720],
    ['Harbour:', 72, 690],
    ['Closed', 92, 660],
    ['Open', 172, 660],
    ['Northern pier', 262, 660],
    ['Southern pier', 362, 660],
    ['What happened?', 72, 630],
    ['Signed by both owners on the same day.', 72, 520],
  ]
  const content = labels.map(([text, x, y]) => `BT /F1 11 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n')
  const widget = (rect: string, rest: string): string =>
    `<< /Type /Annot /Subtype /Widget /F 4 /Rect [${rect}] /DA (/F1 11 Tf 0 g) ${rest} >>`
  const look = '<< /Type /XObject /Subtype /Form /BBox [0 0 10 10] /Length 0 >>\nstream\n\nendstream'
  const box = (name: string, state: string): string =>
    `/FT /Btn /T (${name}) /V /${state} /AS /${state} /AP << /N << /Yes 6 0 R /Off 6 0 R >> >>`
  const widgets = [
    widget('72 545 400 622', '/FT /Tx /Ff 4096 /T (events) /V (The dyke broke in the night.\\rNobody was hurt.)'),
    widget('110 715 300 733', '/FT /Tx /T (name) /V (Ann Example)'),
    widget(
      '120 685 300 703',
      '/FT /Ch /Ff 131072 /T (harbour) /V (old) /Opt [[(old) (The old harbour)] [(new) (The new one)]]',
    ),
    widget('76 658 88 670', box('closed', 'Yes')),
    widget('156 658 168 670', box('open', 'Off')),
    widget('246 658 258 670', '/Parent 16 0 R /AS /Off /AP << /N << /North 6 0 R /Off 6 0 R >> >>'),
    widget('346 658 358 670', '/Parent 16 0 R /AS /South /AP << /N << /South 6 0 R /Off 6 0 R >> >>'),
    widget('320 715 500 733', '/FT /Tx /Ff 8192 /T (password) /V (secret)'),
    `<< /Type /Annot /Subtype /Widget /F 2 /Rect [320 685 500 703] /FT /Tx /T (hidden) /V (invisible) >>`,
  ]
  const references = widgets.map((_, index) => `${index + 7} 0 R`).join(' ')
  return pdfFile([
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${references}] /DR << /Font << /F1 5 0 R >> >> >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [${references}] /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    look,
    ...widgets,
    '<< /FT /Btn /Ff 49152 /T (pier) /V /South /Kids [12 0 R 13 0 R] >>',
  ])
}
