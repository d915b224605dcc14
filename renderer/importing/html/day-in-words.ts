import * as chrono from 'chrono-node'

/** The day that a line names with its year, in the page's language, else in English. */
export function dayInWords(line: string, language: string | undefined): string | undefined {
  for (const parser of parsersFor(line, language)) {
    for (const result of parser.parse(line)) {
      const { start } = result
      if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) continue
      const numbers = [start.get('year'), start.get('month'), start.get('day')]
      const day = numbers.map((number, index) => String(number ?? 0).padStart(index === 0 ? 4 : 2, '0')).join('-')
      if (isPlausible(day) && day > '1990') return day
    }
  }
  return undefined
}

/** The parsers for a line: where a day is written with dots it comes before the month, whatever the language. */
function parsersFor(line: string, language: string | undefined): chrono.Chrono[] {
  const parsers = [parserFor(language), chrono.strict]
  if (/\d\.\s?\d{1,2}\.\s?\d{2}/.test(line)) parsers.unshift(chrono.de.strict)
  if (/\p{Script=Cyrillic}/u.test(line)) parsers.push(chrono.ru.strict, chrono.uk.strict)
  if (/[年月]/.test(line)) parsers.push(chrono.ja.strict)
  return parsers
}

function parserFor(language: string | undefined): chrono.Chrono {
  const [primary = 'en', region] = (language ?? 'en').toLowerCase().split('-')
  switch (primary) {
    case 'de':
      return chrono.de.strict
    case 'fr':
      return chrono.fr.strict
    case 'es':
      return chrono.es.strict
    case 'it':
      return chrono.it.strict
    case 'pt':
      return chrono.pt.strict
    case 'nl':
      return chrono.nl.strict
    case 'ru':
      return chrono.ru.strict
    case 'uk':
      return chrono.uk.strict
    case 'sv':
      return chrono.sv.strict
    case 'fi':
      return chrono.fi.strict
    case 'ja':
      return chrono.ja.strict
    case 'zh':
      return chrono.zh.strict
    case 'pl':
    case 'cs':
    case 'tr':
    case 'da':
    case 'nb':
    case 'no':
    case 'hu':
      return chrono.de.strict
    default:
      return region === undefined || region === 'us' ? chrono.strict : chrono.en.GB
  }
}

/** Nothing on the web is older than the web, and nothing was published tomorrow. A scanned paper may be older. */
export function isPlausible(date: string): boolean {
  const year = Number(date.slice(0, 4))
  return year >= 1800 && Date.parse(date.slice(0, 10)) < Date.now() + 2 * 86_400_000
}
