/** Abbreviations after which a full stop ends no sentence. Single letters and dotted ones are told by their shape. */
const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof rev fr st sr jr hon gov sen rep gen col lt sgt capt maj adm cmdr pres vs etc no nos vol fig inc ltd co corp dept est approx ca jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

const SENTENCE_END = /[.!?…]+["'”’»)\]]*(?=\s+["'“‘«([]*[\p{Lu}\p{Lo}\p{N}])|[。！？]["'”’」』]*/gu

/** The first sentence of a paragraph; all of it where no sentence ends inside. */
export function firstSentence(text: string): string {
  for (const match of text.matchAll(SENTENCE_END)) {
    const before = /(\S*)$/u.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[1] ?? ''
    const word = before.replace(/^[^\p{L}\p{N}]+/u, '')
    const abbreviated =
      match[0].startsWith('.') && (/^\p{L}$|^(?:\p{L}\.)+\p{L}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase()))
    if (!abbreviated) return text.slice(0, match.index + match[0].length)
  }
  return text
}

/** Whether a paragraph reads like a story's: several sentences, or a long one. */
export function readsLikeBody(text: string): boolean {
  return firstSentence(text).length < text.length || text.split(/\s+/u, 31).length >= 30
}

/** Places, perhaps a date and an agency, up to the colon or dash before the story: “Paris: ”, “LONDON (Reuters) — ”. */
const DATELINE =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,/]{1,2}[\p{Lu}\d][\p{L}\p{M}\d.'’-]*){0,6}(?:\s?\([^()]{2,40}\))?(?::| ?—| ?–| --| -)\s+(?=["'“‘«]*[\p{Lu}\d])/u

/** `text` without the dateline before it, if there is one and something is left after it. */
export function withoutDateline(text: string): string {
  const rest = text.replace(DATELINE, '')
  return rest.length >= 20 ? rest : text
}
