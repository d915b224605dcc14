import type { TakenOutReason } from '../domain/article'
import type { Draft } from './draft'

/** Longer than any such line, in UTF-16 units: what goes on is somebody's sentence. */
const LONGEST = 260

/**
 * Lines that stand around a story and are none of its sentences, by how they are worded in English. Each asks for more
 * than one word, or for a mark that sentences don't have: a sentence taken for one of them would be missed.
 */
const LINES: readonly { reason: TakenOutReason; worded: RegExp }[] = [
  // Links to other stories: “ALSO READ | …”, “Read more: …”, “Watch: …”, “RELATED STORIES”.
  {
    reason: 'promotion',
    worded:
      /^\W*(?:(?:also|must|further|now|don['’]t miss)\W{1,3})?(?:read|see|watch|listen|related|recommended|trending|more on this)(?: (?:also|more|now|next|here|on|this|stor(?:y|ies)|articles?|links?|news|video|content|topics?|posts?|coverage|reading))*\s*(?:[|:»>]|\s[–—-]\s|$)/iu,
  },
  // What asks the reader to do something for the site.
  {
    reason: 'promotion',
    worded:
      /^\W*(?:please )?(?:(?:follow|join|find|like|visit|contact|support|email) (?:us|our)\b|(?:sign up|subscribe|register|log ?in|click here|tap here|download (?:the|our))\b|(?:get|receive|want) (?:the|our|all the|more)\b.{0,60}(?:newsletters?|inbox|alerts?|updates|app)\b|share (?:this|on|via)\b|share$|(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|e-?mail|print|copy link|tweet)(?:\W+(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|e-?mail|print|copy link|tweet|share))*$|\d[\d,.]*[km]? (?:shares?|likes?|views?|comments?|retweets?)\b.{0,20}$|advertise(?:ment)?\b.{0,20}$|sponsored\b.{0,30}$|(?:this )?(?:article|story) continues (?:below|after)|skip (?:to|past)|back to top|load(?:ing)? (?:more|comments)|leave a (?:comment|reply)|(?:no |view |show |all )?comments?(?: \(\d+\))?$|tags?:|topics?:|filed under|listen to this (?:article|story))/iu,
  },
  // Notices of the site about itself.
  {
    reason: 'page',
    worded:
      /^\W*(?:(?:we|this (?:web)?site) uses? cookies|by (?:clicking|continuing|using|signing up)\b.{0,120}(?:cookies|terms|privacy|agree)|accept (?:all|cookies)|(?:manage|cookie|privacy) (?:preferences|settings|policy|choices)|terms (?:of|and) (?:use|service|conditions)|all rights reserved|copyright\b|©|enable javascript|your browser (?:does|is) not|(?:the )?(?:story|article|headline) (?:has not been|was not) edited)/iu,
  },
  // Agencies and photographers.
  {
    reason: 'credit',
    worded:
      /^[([]\s*(?:with|from|additional|inputs?|reporting|compiled|edited|source|photo|image|this (?:story|article))\b[^()]*[)\]]\.?$|^(?:with|additional) (?:inputs?|reporting)\b.{0,80}$|^(?:photo|image|picture|video|graphic|photograph|illustration)s?(?: (?:credit|source|by|courtesy))*\s*[:|©(].{0,80}$|^(?:image|photo|picture) (?:credit|source|courtesy)\b.{0,40}$/iu,
  },
  // A credit that scraping has glued to the caption that follows it.
  { reason: 'caption', worded: /^.{0,30}\b(?:image|photo|picture) (?:source|credit|courtesy)s?\s*[:|].{0,220}$/iu },
]

/** Why a line is none of an article's sentences; null where it may be one. */
export function boilerplateReason(line: string): TakenOutReason | null {
  if (line.length > LONGEST) return null
  // The caption's pattern may begin with “Follow us on”: what stands there is more than a request.
  const found = CAPTION_FIRST.find(({ worded }) => worded.test(line))
  return found?.reason ?? null
}

const CAPTION_FIRST = [...LINES].reverse()

/**
 * Drafts of which those that are worded like boilerplate are taken out. Headings, quotations and code stay what they are;
 * so does everything where hardly anything would be left.
 */
export function withoutBoilerplate(drafts: readonly Draft[]): readonly Draft[] {
  const marked = drafts.map((draft): Draft => {
    if (draft.out !== undefined || !['paragraph', 'list-item'].includes(draft.shape.kind)) return draft
    const reason = boilerplateReason(draft.text)
    return reason === null ? draft : { ...draft, out: reason }
  })
  return marked.some(({ out }) => out === undefined) ? marked : drafts
}
