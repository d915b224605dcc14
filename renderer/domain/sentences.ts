import type { Passage } from './passages'

/**
 * The sentences of a paragraph, in order, with the white space behind them: UTF-16 offsets into `text`. They are those of
 * Unicode Standard Annex 29, joined again where an abbreviation, an ordinal or a question that is quoted ends none: “Dr.
 * Moss”, “am 3. Oktober” and “‘Is it safe?’ she asked.” are not parted. What ends one as often as not (“etc.”, “a.m.”) does
 * where the Annex says so.
 */
export function sentencesIn(text: string): Passage[] {
  const sentences: Passage[] = []
  for (const { index, segment } of SENTENCES.segment(text)) {
    const end = index + segment.length
    const before = sentences.at(-1)
    const start = before === undefined ? index : index + (CLOSING.exec(segment)?.[0].length ?? 0)
    if (before !== undefined) before.end = start
    if (start === end) continue
    const told = text.slice(Math.max(before?.start ?? 0, start - TAIL), start).trimEnd()
    if (before !== undefined && goesOn(told, text.slice(start, end))) before.end = end
    else sentences.push({ start, end })
  }
  return sentences
}

/** How much before a sentence’s end tells whether it is one, in UTF-16 units: a sentence may be as long as a text. */
const TAIL = 64

const SENTENCES = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** A quotation mark that closes behind a space, as in French: it belongs to what it closes. Before a letter it opens one. */
const CLOSING = /^»(?![\p{L}\p{N}])[.!?…]?\s*/u

/** Whether a sentence goes on behind what looks like its end. */
function goesOn(before: string, after: string): boolean {
  if (/["'’”“»«]$/u.test(before)) return /^[\p{Ll},]/u.test(after)
  const opens = OPENING.has(/^\p{L}+/u.exec(after)?.[0] ?? '')
  if (SPACED.test(before) || ORDINAL.test(before)) return !opens
  if (/(?:^|\D)\d{1,2}\.$/u.test(before) && COUNTED.test(after)) return true
  if (HALF_SPACED.test(before) && /^\p{Lu}\.\s/u.test(after)) return true
  const [, word = ''] = /(?:^|[\s\p{Ps}\p{Pi}"'-])([\p{L}.]+)\.$/u.exec(before) ?? []
  // “of the U.S. The end”: such a word may end its sentence too, and does where the next one opens sentences as a rule, as Kiss
  // and Strunk (2006), “Unsupervised Multilingual Sentence Boundary Detection”, found. Behind one letter there is a name.
  if (isInitials(word) && word.includes('.')) return !opens
  return isInitials(word) || BEFORE_NAMES.has(word) || (BEFORE_NUMBERS.has(word) && /^[\p{N}]/u.test(after))
}

/** “u. a.”, “d. h.”: two words as German writes them short, a space between them; not “p. m.”, which may end a sentence. */
const SPACED = /(?:^|[\s\p{Ps}\p{Pi}"'-])(?![ap]\.\sm)\p{Ll}\.\s\p{L}\.$/u

/** The first half of “z. B.” or “u. U.”. */
const HALF_SPACED = /(?:^|[\s\p{Ps}\p{Pi}"'-])[zui]\.$/u

/** An ordinal as German writes it, “am 3.”, “im 19.”: by the word before it, since a plain number may end a sentence. */
const ORDINAL =
  /(?:^|[\s\p{Ps}\p{Pi}"'-])(?:(?<!\bI\s)[Aa]m|[Ii]m|[Dd](?:er|ie|as|em|en|es)|[Zz]u[mr]|[Vv]om|[Bb]eim|[Aa]b|[Ss]eit|[Bb]is|und)\s\d{1,2}\.$/u

/** What stands behind an ordinal whatever is before it, where English has no word like it. */
const COUNTED = /^(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Jahrhundert|Jahrtausend)/u

/** “J”, “U.S”: not “I”, which is a word. */
function isInitials(word: string): boolean {
  return word !== 'I' && /^\p{Lu}(?:\.\p{Lu})*$/u.test(word)
}

/** Words that are rarely written so but where a sentence begins. */
const OPENING: ReadonlySet<string> = new Set([
  ...['The', 'A', 'An', 'It', 'Its', 'He', 'His', 'She', 'Her', 'They', 'Their', 'We', 'Our', 'You', 'I'],
  ...['This', 'That', 'These', 'Those', 'There', 'Here', 'What', 'Who', 'Why', 'How', 'When', 'Where', 'While'],
  ...['But', 'And', 'Or', 'So', 'Yet', 'If', 'As', 'In', 'On', 'At', 'By', 'For', 'From', 'With', 'After', 'Before'],
  ...[
    'Der',
    'Die',
    'Das',
    'Er',
    'Sie',
    'Es',
    'Ich',
    'Wir',
    'Ein',
    'Eine',
    'Im',
    'Am',
    'Auf',
    'Bei',
    'Für',
    'Mit',
    'Nach',
  ],
  ...['Und', 'Aber', 'Doch', 'Dann', 'Danach', 'Dort', 'Hier', 'Als', 'Wenn', 'Seit', 'Auch', 'Nun', 'Jetzt'],
  // What no ordinal counts: “er wurde der 3. Gestern kam sie.” Not “Morgen”, “Weise”, “Mal”, which are nouns too.
  ...['Gestern', 'Heute', 'Vorgestern', 'Zuvor', 'Vorher', 'Später', 'Inzwischen', 'Bisher', 'Schon', 'Noch', 'Erst'],
  ...['Dabei', 'Damit', 'Dazu', 'Dafür', 'Daher', 'Darum', 'Deshalb', 'Dadurch', 'Damals', 'Denn', 'Da', 'Nur'],
  ...['Dennoch', 'Trotzdem', 'Allerdings', 'Jedoch', 'Zudem', 'Außerdem', 'Zwar', 'Weil', 'Ob', 'Obwohl', 'Während'],
  ...['Dies', 'Diese', 'Dieser', 'Dieses', 'Dem', 'Den', 'Einer', 'Einem', 'Einen', 'Eines', 'Kein', 'Keine', 'Keiner'],
  ...['Seine', 'Ihre', 'Unsere', 'Man', 'Wer', 'Wie', 'Wo', 'Warum', 'Viele', 'Einige', 'Manche', 'Alle', 'Beide'],
  ...['Von', 'Vom', 'Vor', 'Zu', 'Zum', 'Zur', 'Aus', 'Um', 'Über', 'Unter', 'Gegen', 'Ohne', 'Durch', 'Trotz'],
  ...['Since', 'Although', 'However', 'Meanwhile', 'Some', 'Many', 'Most', 'Both', 'Not', 'No', 'Is', 'Are', 'Was'],
])

/** What is written short before a name or in the middle of a sentence, without its full stop. */
const BEFORE_NAMES: ReadonlySet<string> = new Set([
  ...[
    'Mr',
    'Mrs',
    'Ms',
    'Mx',
    'Messrs',
    'Dr',
    'Drs',
    'Prof',
    'Rev',
    'Fr',
    'St',
    'Hon',
    'Pres',
    'Gov',
    'Sen',
    'Rep',
    'Reps',
  ],
  ...[
    'Gen',
    'Col',
    'Lt',
    'Maj',
    'Capt',
    'Cmdr',
    'Sgt',
    'Cpl',
    'Pvt',
    'Adm',
    'Supt',
    'Det',
    'Insp',
    'Amb',
    'Atty',
    'vs',
    'cf',
  ],
  ...['Hr', 'Frl', 'Dipl', 'Ing', 'Mag', 'bzw', 'vgl', 'sog', 'z.B', 'd.h', 'u.a', 'i.e', 'e.g'],
  ...['Mme', 'Mlle', 'Me', 'Mgr', 'Sr', 'Sra', 'Srta', 'Ud', 'Uds', 'Dra', 'Dott', 'Sig', 'Avv', 'On'],
])

/** What is written short before a number. */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set([
  ...['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec'],
  ...[
    'No',
    'Nos',
    'Nr',
    'n',
    'p',
    'pp',
    'S',
    'Fig',
    'Figs',
    'Abb',
    'Vol',
    'Ch',
    'Sec',
    'Art',
    'Abs',
    'approx',
    'ca',
    'c',
  ],
])
