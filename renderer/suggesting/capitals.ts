import { FUNCTION_WORDS, MONTHS, PARTICLES, SAYING, WEEKDAYS } from './english'
import type { Token } from './tokens'

/** Whether each word of a text may be part of a name, by its capital and by how else the text writes it. */
export type Capitals = {
  /** The word at this index may be part of a name. */
  isNameWord(index: number): boolean
  /** It stands in a line where everything is written large (a headline), which proves nothing. */
  isWeak(index: number): boolean
}

/** A line of this many words or more is a headline when nearly all that could be small is large. */
const HEADLINE_WORDS = 4
const HEADLINE_SHARE = 0.8

/** Compounds that describe: “Russia-born”, “London-based”, “Kremlin-backed”. Given names like “Jong-un” are none. */
const DESCRIBES =
  /[-\u2011](?:born|based|led|run|made|style|era|wide|like|only|free|level|speaking|\p{Ll}+(?:ed|ing))$/u

/** Participles and adverbs begin sentences (“Addressing Parliament”); names seldom look like them. */
const PARTICIPLE = /^\p{Lu}\p{Ll}+(?:ing|ed|ly)$/u

/** Looks once through all words of `text`, which `tokens` are. */
export function capitalsOf(text: string, tokens: readonly Token[]): Capitals {
  const weak = headlines(text, tokens)
  const small = new Set<string>()
  const largeInside = new Set<string>()
  for (const token of tokens) {
    if (!isLarge(token.text)) small.add(token.text)
    else if (!token.opens && !weak.has(token.paragraph)) largeInside.add(token.text)
  }

  const couldBe = (index: number): boolean => {
    const token = tokens[index]
    if (token === undefined || !isLarge(token.text) || DESCRIBES.test(token.text) || /n['’]t$/u.test(token.text))
      return false
    const word = token.text.toLowerCase()
    const next = tokens[index + 1]
    if (MONTHS.has(word)) return word === 'may' && follows(index) && !(next?.adjacent && /^\d/u.test(next.text))
    if (isFunctionWord(word)) {
      // “Will Smith”, but not “Will Germany …?”
      return word === 'will' && !token.opens && next?.adjacent === true && isLarge(next.text)
    }
    if (WEEKDAYS.has(word)) return false
    return true
  }
  /** “Theresa May”: a word that is no title of the calendar stands large right before it. */
  const follows = (index: number): boolean =>
    tokens[index]?.adjacent === true && !tokens[index]?.opens && couldBe(index - 1)

  const isNameWord = (index: number): boolean => {
    const token = tokens[index]
    if (token === undefined || !couldBe(index)) return false
    if (!token.opens || largeInside.has(token.text) || isAcronym(token.text)) return true
    if (small.has(token.text.toLowerCase()) || PARTICIPLE.test(token.text)) return false
    const next = tokens[index + 1]
    if (next === undefined || !next.adjacent || token.possessive) return false
    return couldBe(index + 1) || SAYING.has(next.text) || (PARTICLES.has(next.text) && couldBe(index + 2))
  }
  return { isNameWord, isWeak: (index) => weak.has(tokens[index]?.paragraph ?? null) }
}

/** Two letters or more, all of them large: NATO, EU, U.S. */
function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}[\p{N}&]*){2,}$|^(?:\p{Lu}\.){2,}$/u.test(word)
}

/** It begins with a capital, perhaps after a small article: “Merkel”, “al-Assad”, “d’Estaing”. */
function isLarge(word: string): boolean {
  return /^(?:(?:al|el|d|l)[-\u2011’'])?\p{Lu}/u.test(word)
}

function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word) || FUNCTION_WORDS.has(/^(\p{L}+)['’](?:m|re|ve|ll|d|s)$/u.exec(word)?.[1] ?? '')
}

/** The paragraphs in which nearly everything is written large, and which end in no full stop. */
function headlines(text: string, tokens: readonly Token[]): ReadonlySet<Token['paragraph'] | null> {
  const weak = new Set<Token['paragraph']>()
  let words = 0
  let large = 0
  tokens.forEach((token, index) => {
    if (token.opens && tokens[index - 1]?.paragraph !== token.paragraph) words = large = 0
    if (/^\p{L}/u.test(token.text) && !FUNCTION_WORDS.has(token.text) && !PARTICLES.has(token.text)) {
      words += 1
      if (isLarge(token.text)) large += 1
    }
    if (tokens[index + 1]?.paragraph === token.paragraph) return
    const { start, end } = token.paragraph
    const stops = /[.!?…]\P{L}{0,3}$/u.test(text.slice(Math.max(start, end - 5), end))
    // Few words that are all large are a name on a line of its own, or the start of a list of them.
    if (!stops && words >= HEADLINE_WORDS && large >= words * HEADLINE_SHARE) weak.add(token.paragraph)
  })
  return weak
}
