import { OPS, type PDFPageProxy } from 'pdfjs-dist'

/** Pictures of fewer pixels are logos and drawings. */
const LEAST = 200_000

/** Whether a page shows a picture large enough to be a scan. Pictures too large for the document's limit don't count. */
export async function showsScan(page: PDFPageProxy): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList()
  return fnArray.some((operation: unknown, index: number) => {
    if (operation !== OPS.paintImageXObject && operation !== OPS.paintImageMaskXObject) return false
    const [first, width, height]: unknown[] = argsArray[index] ?? []
    if (typeof width === 'number' && typeof height === 'number') return width * height > LEAST
    return typeof first === 'object' && first !== null && area(first) > LEAST
  })
}

function area(picture: object): number {
  const width: unknown = Reflect.get(picture, 'width')
  const height: unknown = Reflect.get(picture, 'height')
  return typeof width === 'number' && typeof height === 'number' ? width * height : 0
}
