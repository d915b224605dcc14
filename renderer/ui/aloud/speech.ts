import type { ArticleText } from '../../domain/article'
import { moveBy, trimPassage } from '../../domain/boundaries'
import type { Passage } from '../../domain/passages'

/** How something is read aloud: a voice of the system by its URI, and how fast, 1 being the voice's own speed. */
export type Manner = { voice: string | null; rate: number }

/** The sentence that holds `offset` or comes after it, without white space around it; null after the last. UTF-16 offsets. */
export function sentenceFrom(content: ArticleText, offset: number): Passage | null {
  if (offset >= content.text.length) return null
  const end = moveBy(content, offset, 'sentence', 'forward')
  const start = Math.min(moveBy(content, end, 'sentence', 'backward'), end)
  const passage = trimPassage(content.text, start, end)
  return passage.start < passage.end ? passage : null
}

/** The sentence before the one that starts at `offset`; that one itself where there is none. */
export function sentenceBefore(content: ArticleText, offset: number): Passage | null {
  return sentenceFrom(content, moveBy(content, offset, 'sentence', 'backward'))
}

/** Says a passage with a voice of the system, and tells when it has been said or can't be; gives what silences it. */
export function say(
  { text }: ArticleText,
  { start, end }: Passage,
  { voice, rate }: Manner,
  language: string | undefined,
  told: { done: () => void; failed: () => void },
): () => void {
  const utterance = new SpeechSynthesisUtterance(text.slice(start, end))
  utterance.voice = speechSynthesis.getVoices().find(({ voiceURI }) => voiceURI === voice) ?? null
  utterance.rate = rate
  if (language !== undefined) utterance.lang = language
  let silenced = false
  utterance.onend = () => !silenced && told.done()
  utterance.onerror = () => !silenced && told.failed()
  speechSynthesis.speak(utterance)
  return () => {
    silenced = true
    speechSynthesis.cancel()
  }
}

/**
 * The voices that can read a text of this language (a BCP 47 tag), or of any where it is unknown or none can. Without
 * eSpeak’s variants, a hundred of each of its voices, which it names with a plus.
 */
export function voicesFor<Voice extends { lang: string; name: string }>(
  voices: readonly Voice[],
  language: string | undefined,
): readonly Voice[] {
  const plain = voices.filter(({ name }) => !name.includes('+'))
  const able = plain.filter(({ lang }) => language !== undefined && primary(lang) === primary(language))
  return able.length === 0 ? plain : able
}

/** The language of a tag, without its script and region; some systems write them behind an underscore. */
function primary(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? ''
}
