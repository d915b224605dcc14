/** Words in one pair of quotation marks, of whichever language, and with no such marks inside. */
const ENCLOSED = /^(?:“[^“”]*”|„[^„“]*“|«[^«»]*»|»[^«»]*«|"[^"]*")$/u

/** A mark that opens: at the beginning, behind a space or behind what opens too. */
const STRAIGHT_OPENING = /(?<=^|[\s(\p{Ps}\p{Pi}\p{Pd}])"/gu

const WITHIN: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '„': '‚', '"': '’' }

/**
 * Words of a text in quotation marks, “as here”. Those that are quoted in the text keep to the one pair, and marks within
 * them become single ones, as typography has quotations in quotations.
 */
export function quoted(words: string): string {
  const inside = ENCLOSED.test(words) ? words.slice(1, -1) : words
  const single = inside.replace(STRAIGHT_OPENING, '‘').replace(/[“”„"]/gu, (mark) => WITHIN[mark] ?? mark)
  return `“${single}”`
}
