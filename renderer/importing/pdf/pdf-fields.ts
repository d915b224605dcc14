import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Fields } from '../reading'
import { languageTag, statedFields } from '../stated-fields'

/** What a PDF says of itself. @param language that of its catalogue */
export async function pdfFields(pdf: PDFDocumentProxy, language: string | null): Promise<Fields> {
  const info: object = await pdf.getMetadata().then(
    ({ info }) => info,
    () => ({}),
  )
  const tag = languageTag(language)
  return {
    ...statedFields({ title: textOf(info, 'Title'), author: textOf(info, 'Author') }),
    ...(tag !== undefined && { language: tag }),
  }
}

function textOf(info: object, key: string): string | undefined {
  const value: unknown = Reflect.get(info, key)
  return typeof value === 'string' ? value : undefined
}
