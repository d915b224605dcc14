/** A line longer than this, in UTF-16 units, is no name. */
export const LONGEST_NAME = 90

const BY =
  /^(?:(?:(?:ein|a|an|un|une) )?(?:erstellt|created|story|article|artikel|beitrag|gastbeitrag|interview|text|words|written|posted|published|geschrieben|verfasst|escrito|scritto|écrit|publié|publicado|reported|veröffentlicht|kommentar|reportage|analyse|essay) )?(?:by|von|vom|par|por|di|da|door|av|af|przez|author|autor(?:in|en)?|autore|auteur|text|words)\s*[:|]?\s+/iu
/** Where a page parts the word from the name by its style alone. */
const BY_JOINED = /^(?:By|Von|Par|Por)(?=\p{Lu})/u
const LABEL =
  /^(?:by|von|par|por|author|autor(?:in|en)?|autore|auteure?|verfasser(?:in)?|redaktion|text|story|words|interview|fotos?|redakcja)\s*[:|]\s*/iu
/** “Text and pictures: Ann Example” */
const TOGETHER =
  /^(?:text|texte|texto|testo|words|story)\s*(?:&|\+|und|and|et|y|e)\s*\p{L}+\s*(?::|\bby\b|\bvon\b|\bpar\b|\bpor\b)\s*/iu
/** A link to everything that somebody wrote, as blogs and newspapers word it. */
const ALL_OF =
  /(?:^|\s)(?:view all|show all|see all|read all|more|all|alle|alles|mehr|weitere|voir tous les|ver tod[ao]s las?|tutti gli)(?: (?:posts?|articles?|stories|artikel|beiträge|texte|entradas|artículos|articoli))?\s+(?:by|of|from|von|vom|par|de|por|di)\s*:?\s*/iu
/** What follows a name on its line: a bar, a date, another name for the same person's page. */
const AFTER =
  /\s*(?:[|•·]| – | — |\(| (?:on|am|at|le) (?=\p{Lu}|\d)| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\s{2,}|, ?(?=\d)|(?=\b\d{1,2}[.:/]\s?\d)|\d{1,2}\.? \p{L}+ \d{4})\s*/u
const DEGREES =
  /(?:,\s*(?:ph\.? ?d|m\.? ?d|m\.?b\.?a|m\.?a|m\.?p\.?h|m\.?sc|b\.?sc|r\.?d|j\.?d|ll\.? ?m|r\.?n|esq)\.?)+$/iu
/** The letters of an agency after a name. */
const AGENCY = /^(\p{L}{2}[^/]{3,})\s*\/\s*[\p{L}-]{2,5}$/u
/** What begins a line that tells when a page was changed, not who wrote it. */
const NO_NAME =
  /^(?:admin(?:istrator)?|authors?|autor(?:en)?|webmaster|unknown|anonymous|an[oó]nimo|anonyme?|null|undefined|root|(?:super )?user|publisher|guest|follow|name|no author|artikel von|about the author|über den autor|(?:published|written|posted) by)$|\p{L}+(?:tag|day)$|^(?:zuletzt|last|updated|stand|aktualisiert|modified|copyright|theme:?) /iu

/** The names that are written for one or several; none for addresses, handles and what is too long or no name at all. */
export function namesIn(written: string): string[] {
  const name = nameIn(written)
  if (name === undefined) return []
  const people = name.split(/\s*[,;&]\s*|\s+(?:and|und|et|y)\s+/u)
  // “Office for Justice and Peace” is one name, and so is a name with its office.
  return people.length > 1 && people.every(isPerson) ? people : [name]
}

function nameIn(written: string): string | undefined {
  const line = written.slice(0, 500).replace(/\s+/gu, ' ').trim()
  const all = ALL_OF.exec(line)
  // “Ann Example All posts by Ann Example”: the name before the link, else the one in it.
  const own = all === null ? line : all.index > 0 ? line.slice(0, all.index) : line.slice(all[0].length)
  const name = own
    .replace(/^[\s–—-]+/u, '')
    .replace(TOGETHER, '')
    .replace(BY, '')
    .replace(BY_JOINED, '')
    .replace(LABEL, '')
    .replace(/ @\w+$/u, '')
    .split(AFTER)[0]
    ?.replace(/ (?:on|am|at|le|il|el|vom|um|in)$/iu, '')
    .replace(/[\s,;:–—-]+$/u, '')
    .replace(/^[\s,;:–—-]+/u, '')
    .replace(DEGREES, '')
    .replace(AGENCY, '$1')
  if (name === undefined || name.length < 2 || name.length > LONGEST_NAME) return undefined
  if (/https?:|www\.|[@<>{}*]|\.(?:com|de|org)\b.*\//iu.test(name) || !/\p{L}{2}/u.test(name)) return undefined
  return NO_NAME.test(name) ? undefined : name
}

/** Whether a line names who wrote something: “By Ann Example”. */
export function beginsWithBy(line: string): boolean {
  const bare = line.replace(/^[\s–—-]+/u, '')
  return BY.test(bare) || BY_JOINED.test(bare) || TOGETHER.test(bare)
}

/** What is written where all of it looks like names. */
export function onlyNames(written: readonly string[]): string[] {
  return written.flatMap(namesIn).filter(looksLikeName)
}

/** What a line says where all of it is people's names: “by the many” is none. */
export function onlyPeople(line: string): string[] {
  const names = namesIn(line)
  return names.every(isPerson) ? names : []
}

/** Whether a text looks like the name of a person or of people: two words at least. */
export function looksLikeName(name: string): boolean {
  const words = name.split(' ')
  return words.length <= 8 && words.length >= 2 && isNameLike(name)
}

/** Whether a text may be a name of one word, as people sign on their own pages. */
export function looksLikeSignature(name: string): boolean {
  return !name.includes(' ') && name.length <= 25 && /^\p{L}[\p{L}\p{N}_.'’-]+$/u.test(name)
}

function isNameLike(name: string): boolean {
  return /^\p{Lu}|^[\p{Lo}]/u.test(name) && !/(?<!\b\p{Lu})[.!?:]$/u.test(name) && !/\d/.test(name)
}

/** Whether a line has nothing but the word before a name, which stands on the next line. */
export function isNameLabel(line: string): boolean {
  return /^(?:autor(?:in|en)?|authors?|auteure?|autore|verfasser(?:in)?|(?:(?:article|artikel|beitrag|text|story|written|posted) )?(?:by|von|par|por)|text)\s*:?$/iu.test(
    line,
  )
}

/** The name after a day in figures that a line begins with. */
export function nameAfterDay(line: string): string | undefined {
  return /^\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}\s*[-–—|·,]\s*(\D{4,40})$/u.exec(line)?.[1]
}

/** Whether a text is two to four words, all of them names or what stands between names. */
export function isPerson(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) =>
      /^\p{Lu}[\p{L}.'’-]*$|^(?:von|van|de|der|den|da|di|del|della|du|la|le|zu|bin|al|el|dos|das|ten)$/u.test(word),
    )
  )
}
