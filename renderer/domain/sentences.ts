import type { Passage } from './passages'

/**
 * The sentences of a paragraph, in order, with the white space behind them: UTF-16 offsets into `text`. They are those of
 * Unicode Standard Annex 29, joined again where an abbreviation or a question that is quoted ends none: “Dr. Moss” and
 * “‘Is it safe?’ she asked.” are not parted. What ends one as often as not (“etc.”, “a.m.”) does where the Annex says so.
 */
export function sentencesIn(text: string): Passage[] {
  const sentences: Passage[] = []
  for (const { index, segment } of SENTENCES.segment(text)) {
    const last = sentences.at(-1)
    const end = index + segment.length
    if (last === undefined || !goesOn(text.slice(last.start, last.end).trimEnd(), segment)) {
      sentences.push({ start: index, end })
    } else {
      sentences[sentences.length - 1] = { start: last.start, end }
    }
  }
  return sentences
}

const SENTENCES = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** Whether a sentence goes on behind what looks like its end. */
function goesOn(before: string, after: string): boolean {
  if (/["'’”“»«]$/u.test(before)) return /^\p{Ll}/u.test(after)
  const [, word = ''] = /(?:^|[\s\p{Ps}\p{Pi}"'-])([\p{L}.]+)\.$/u.exec(before) ?? []
  // “of the U.S. The end”: such a word may end its sentence too, and does where the next one opens sentences as a rule, as Kiss
  // and Strunk (2006), “Unsupervised Multilingual Sentence Boundary Detection”, found. Behind one letter there is a name.
  if (isInitials(word) && word.includes('.')) return !OPENING.has(/^\p{L}+/u.exec(after)?.[0] ?? '')
  return isInitials(word) || BEFORE_NAMES.has(word) || (BEFORE_NUMBERS.has(word) && /^[\p{N}]/u.test(after))
}

/** “J”, “U.S”: not “I”, which is a word. */
function isInitials(word: string): boolean {
  return word !== 'I' && /^\p{Lu}(?:\.\p{Lu})*$/u.test(word)
}

/** Words that are rarely written so but where a sentence begins. */
const OPENING: ReadonlySet<string> = new Set([
  ...['The', 'A', 'An', 'It', 'Its', 'He', 'His', 'She', 'Her', 'They', 'Their', 'We', 'Our', 'You', 'I'],
  ...['This', 'That', 'These', 'Those', 'There', 'Here', 'What', 'Who', 'Why', 'How', 'When', 'Where', 'While'],
  ...['But', 'And', 'Or', 'So', 'Yet', 'If', 'As', 'In', 'On', 'At', 'By', 'For', 'From', 'With', 'After', 'Before'],
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
