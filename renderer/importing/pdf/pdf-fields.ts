import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Fields } from '../reading'

/** Names that programs give to a document: of the program itself, of a file, or of nothing. */
const NO_TITLE =
  /^(?:microsoft |untitled|document\d*$|print|slide ?\d|powerpoint|layout|.*\.(?:docx?|odt|rtf|indd|qxd|qxp|pdf|tex|dvi|txt|html?|pages|ppt|xls)\b)/iu
const NO_AUTHOR = /^(?:admin\w*|user\d*|owner|author|unknown|root|anonymous|.*@.*|.*\\.*|\(?\w+\)?)$/iu

/** What a PDF says of itself, where a person is likely to have said it. */
export async function pdfFields(pdf: PDFDocumentProxy): Promise<Fields> {
  const info: object = await pdf.getMetadata().then(
    ({ info }) => info,
    () => ({}),
  )
  const title = textOf(info, 'Title')
  const author = textOf(info, 'Author')
  return {
    ...(title !== undefined && !NO_TITLE.test(title) && { title }),
    ...(author !== undefined && !NO_AUTHOR.test(author) && { byline: author }),
  }
}

function textOf(info: object, key: string): string | undefined {
  const value: unknown = Reflect.get(info, key)
  if (typeof value !== 'string') return undefined
  const text = value.replace(/[\s\p{C}]+/gu, ' ').trim()
  return text.length > 1 && text.length < 300 ? text : undefined
}
