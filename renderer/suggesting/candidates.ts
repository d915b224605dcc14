import { capitalsOf } from './capitals'
import { DIRECTIONS, INSTITUTIONS, PARTICLES, PEOPLES, SPEAKING_BODIES, SURNAME_TITLES, TITLES } from './english'
import { type Token, tokensOf } from './tokens'

/** Words that may be somebody's name, where they stand in the text. */
export type Candidate = {
  words: readonly Token[]
  /** A body by its kind (“French authorities”), whose last word stands for no name. */
  body: boolean
  /** Of a headline: a mention of a name known from elsewhere, or nothing. */
  weak: boolean
}

/** The longest run of words that is looked at as one name; headlines and lists without commas run on. */
const MOST_WORDS = 12

/** All candidates of a text, in order: runs of capitalised words, parted at titles. Linear. */
export function candidatesIn(text: string): Candidate[] {
  const tokens = tokensOf(text)
  const capitals = capitalsOf(text, tokens)
  const candidates: Candidate[] = []
  let index = 0
  while (index < tokens.length) {
    if (!capitals.isNameWord(index)) {
      index += 1
      continue
    }
    const end = runEnd(tokens, index, capitals.isNameWord)
    const weak = capitals.isWeak(index)
    const pieces = partAtTitles(tokens.slice(index, end))
    pieces.forEach((piece, position) => {
      const body = position === pieces.length - 1 && piece.at(-1) === tokens[end - 1] ? bodyWords(tokens, end) : []
      if (body.length > 0) candidates.push({ words: [...piece, ...body], body: true, weak })
      else if (isName(piece)) candidates.push({ words: piece, body: false, weak })
    })
    index = end
  }
  return candidates
}

/** Where the run of name words that starts at `index` ends, exclusive. */
function runEnd(tokens: readonly Token[], index: number, isNameWord: (index: number) => boolean): number {
  const continues = (at: number): boolean =>
    tokens[at]?.adjacent === true && isNameWord(at) && isShouted(tokens[at]) === isShouted(tokens[at - 1])
  const isSmall = (at: number, words: ReadonlySet<string>): boolean =>
    tokens[at]?.adjacent === true && words.has(tokens[at]?.text ?? '')
  let end = index + 1
  let institution = isInstitution(tokens[index])
  let linked = false
  while (end - index < MOST_WORDS && !tokens[end - 1]?.possessive) {
    let next = end
    while (next < end + 3 && isSmall(next, PARTICLES)) next += 1
    // “Ministry of the Interior”, “Centre for Health”: the name goes on behind the small words, but once only.
    if (next === end && institution && !linked && isSmall(next, LINKS)) {
      linked = true
      next += isSmall(next + 1, ARTICLE) ? 2 : 1
    }
    if (!continues(next)) break
    institution ||= isInstitution(tokens[next])
    end = next + 1
  }
  return end
}

const LINKS: ReadonlySet<string> = new Set(['of', 'for'])
const ARTICLE: ReadonlySet<string> = new Set(['the'])

/** A credit or a dateline (“REUTERS Ada Moss”), longer than the acronyms that begin the names of bodies. */
function isShouted(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}{6,}$/u.test(token.text)
}

function isInstitution(token: Token | undefined): boolean {
  return token !== undefined && INSTITUTIONS.has(token.text.toLowerCase())
}

/** What is left of a run without its titles: “Telegram CEO Pavel Durov” gives two pieces. */
function partAtTitles(run: readonly Token[]): Token[][] {
  const pieces: Token[][] = []
  let piece: Token[] = []
  run.forEach((token, index) => {
    const word = token.text.toLowerCase()
    const surname = SURNAME_TITLES.has(word) && index === run.length - 1 && piece.length === 1
    if (!TITLES.has(word) || surname) piece.push(token)
    else {
      pieces.push(piece)
      piece = []
    }
  })
  pieces.push(piece)
  return pieces.filter((part) => part.length > 0)
}

/** The words behind a run that make a body of it: “authorities”, “government officials”. */
function bodyWords(tokens: readonly Token[], end: number): readonly Token[] {
  if (tokens[end - 1]?.possessive) return []
  let last = end
  while (last < end + 2 && tokens[last]?.adjacent && SPEAKING_BODIES.has(tokens[last]?.text ?? '')) last += 1
  return tokens.slice(end, last)
}

function isName(words: readonly Token[]): boolean {
  // “French”, “South Korean”: a people’s adjective, whose noun was no body that speaks.
  if (words.every(({ text }) => PEOPLES.has(text.toLowerCase()) || DIRECTIONS.has(text.toLowerCase()))) return false
  const [only] = words
  if (words.length > 1 || only === undefined) return true
  const word = only.text.toLowerCase()
  return (
    only.text.length > 1 &&
    !PARTICLES.has(word) &&
    !(only.opens && (SPEAKING_BODIES.has(word) || INSTITUTIONS.has(word)))
  )
}
