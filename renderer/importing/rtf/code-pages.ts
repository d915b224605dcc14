/** Windows' code pages by number, as the Encoding Standard labels them. The others of RTF’s have no decoder in browsers. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1361, 'euc-kr'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [65001, 'utf-8'],
])

/** The code page of a font's character set (RTF 1.9.1, “Font table”); 0 and 1 are the document's own. */
const OF_CHARACTER_SET: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [130, 1361],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])

/** The character set of fonts of symbols, whose characters are pictures. */
export const SYMBOLS = 2

/** The encoding's label for a code page; Western Windows' where there is no decoder for it. */
export function encodingOf(codePage: number): string {
  return LABELS.get(codePage) ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252')
}

/** The code page of a font's character set; undefined where the font has the document's. */
export function codePageOf(characterSet: number): number | undefined {
  return OF_CHARACTER_SET.get(characterSet)
}
