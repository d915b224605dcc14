import type { PDFPageProxy } from 'pdfjs-dist'

/** What somebody has written or ticked in a form on a page, and where: in points from the page's top left corner. */
export type FilledField = {
  /** The lines of its value; of a ticked box the tick. */
  lines: readonly string[]
  isTick: boolean
  left: number
  right: number
  top: number
  bottom: number
}

/** More fields than any page of a form has. */
const MOST = 500
/** More text than any field holds, in UTF-16 units. */
const LONGEST = 50_000
const TICK = '☑'

/**
 * The filled fields of a page: values of text fields, choices and ticked boxes (ISO 32000-2, 12.7.5). Passwords, hidden fields
 * and buttons are left out.
 */
export async function filledFields(page: PDFPageProxy): Promise<FilledField[]> {
  const { transform } = page.getViewport({ scale: 1 })
  const annotations: readonly unknown[] = await page.getAnnotations()
  return annotations.slice(0, MOST).flatMap((annotation) => {
    if (typeof annotation !== 'object' || annotation === null) return []
    const value = filledValue(annotation)
    const place = placeOf(Reflect.get(annotation, 'rect'), transform)
    if (value === undefined || place === undefined) return []
    const lines = value.slice(0, LONGEST).split(/\r\n|[\r\n]/)
    return [{ lines: lines.filter((line) => line.trim() !== ''), isTick: value === TICK, ...place }]
  })
}

/** What a field's annotation holds; undefined where it is empty, or isn't shown. */
function filledValue(annotation: object): string | undefined {
  const get = (name: string): unknown => Reflect.get(annotation, name)
  if (get('hidden') === true || get('password') === true) return undefined
  const value = get('fieldValue')
  if (get('fieldType') === 'Tx') return typeof value === 'string' && value.trim() !== '' ? value : undefined
  if (get('fieldType') === 'Ch') return chosen(value, get('options'))
  const isTicked =
    (get('checkBox') === true && value === get('exportValue')) ||
    (get('radioButton') === true && value === get('buttonValue'))
  return isTicked && typeof value === 'string' && value !== 'Off' ? TICK : undefined
}

/** The values of a choice as its list shows them. */
function chosen(value: unknown, options: unknown): string | undefined {
  const shown = new Map<unknown, unknown>()
  for (const option of list(options))
    if (typeof option === 'object' && option !== null)
      shown.set(Reflect.get(option, 'exportValue'), Reflect.get(option, 'displayValue'))
  const words = list(value).map((one) => shown.get(one) ?? one)
  const text = words.filter((word) => typeof word === 'string' && word.trim() !== '').join(', ')
  return text === '' ? undefined : text
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** Where a rectangle of the page's own coordinates lies as the page is shown. */
function placeOf(
  rect: unknown,
  transform: readonly number[],
): { left: number; right: number; top: number; bottom: number } | undefined {
  const [x1, y1, x2, y2] = list(rect)
  if (typeof x1 !== 'number' || typeof y1 !== 'number' || typeof x2 !== 'number' || typeof y2 !== 'number')
    return undefined
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e]
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
