import { nameKey } from '../domain/speaker'
import { type Candidate, candidatesIn } from './candidates'
import { DIRECTIONS } from './english'
import type { Range } from './tokens'

/** Where a name stands, with the sentence and the paragraph it stands in; UTF-16 units, `end` exclusive. */
export type Mention = Range & { sentence: Range; paragraph: Range }

/** Somebody or something that an article names, in the fullest form it gives, and every place where it does. */
export type Name = { name: string; mentions: readonly Mention[] }

/**
 * The people and bodies that a text names, in the order of their first mention. By rules for English and languages
 * that use capitals as it does: it finds what is written large, not what is a person; places come along. Surnames and
 * other endings of a full name (“Durov”, “von der Leyen”) count as mentions of it. Linear in the length of the text.
 */
export function namesIn(text: string): Name[] {
  const candidates = candidatesIn(text)
  const fullNames = new Map<string, string>()
  const firstBearer = new Map<string, string>()
  for (const { words, body, weak } of candidates) {
    if (body || weak || words.length < 2) continue
    const key = keyOf(words)
    if (!fullNames.has(key)) fullNames.set(key, textOf(text, words))
    for (const ending of endingsOf(words)) if (!firstBearer.has(ending)) firstBearer.set(ending, key)
  }

  // Of two people with one surname, the surname alone means the one named last.
  const lastBearer = new Map<string, string>()
  const found = new Map<string, { name: string; mentions: Mention[] }>()
  const waiting: { key: string; mention: Mention }[] = []
  for (const { words, body, weak } of candidates) {
    const mention = mentionOf(words)
    if (mention === null) continue
    const own = keyOf(words)
    const key = body || fullNames.has(own) ? own : (lastBearer.get(own) ?? firstBearer.get(own) ?? own)
    if (weak) {
      waiting.push({ key, mention })
      continue
    }
    if (fullNames.has(own) && !body) for (const ending of endingsOf(words)) lastBearer.set(ending, own)
    const known = found.get(key)
    if (known) known.mentions.push(mention)
    else found.set(key, { name: fullNames.get(key) ?? textOf(text, words), mentions: [mention] })
  }
  for (const { key, mention } of waiting) found.get(key)?.mentions.push(mention)
  for (const { mentions } of found.values()) mentions.sort((a, b) => a.start - b.start)
  return [...found.values()].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

type Words = Candidate['words']

/** What two mentions share to be the same full name: its words, without initials between the first and the last. */
function keyOf(words: Words): string {
  const kept = words.filter(({ text }, index) => index === 0 || index === words.length - 1 || !/^\p{L}\.?$/u.test(text))
  return nameKey(kept.map(({ text }) => text).join(' '))
}

/** The endings by which a full name is mentioned again: its last word, its last two … */
function endingsOf(words: Words): string[] {
  const first = words[0]?.text ?? ''
  // “Korea” is not South Korea, nor England the Bank of England, nor a council the UN Council.
  if (DIRECTIONS.has(first.toLowerCase()) || /^\p{Lu}{2,}$/u.test(first)) return []
  if (words.some(({ text }) => text === 'of' || text === 'for')) return []
  return words.slice(1).map((_, index) => keyOf(words.slice(index + 1)))
}

function mentionOf(words: Words): Mention | null {
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return null
  return { start: first.start, end: last.end, sentence: first.sentence, paragraph: first.paragraph }
}

function textOf(text: string, words: Words): string {
  return text.slice(words[0]?.start, words.at(-1)?.end).replace(/\s+/gu, ' ')
}
