/** Where paper is US Letter; everywhere else it is A4. After the supplemental data of the Unicode CLDR (paperSize). */
const LETTER = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/** The paper that is printed on in a country, given by its ISO 3166 code; A4 where that is not known. */
export function paperSizeIn(country: string): 'A4' | 'Letter' {
  return LETTER.has(country) ? 'Letter' : 'A4'
}
